var app = WebApplication.CreateSlimBuilder(args).Build();
app.MapGet("/healthz", () => "ok");
await app.RunAsync();
