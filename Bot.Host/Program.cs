using Bot.Host;
using Bot.Host.Operations;

try
{
    if (await Verbs.Run(args, () => SettingsReader.Read(Configuration.Load(args)), TimeProvider.System) is { } code) return code;

    var settings = SettingsReader.Read(Configuration.Load(args));
    await using var app = BotApp.Build(settings, TimeProvider.System, Console.Out);
    foreach (var name in settings.Unknown) app.Logger.LogWarning("There is no setting {Name}: is it misspelt?", name);
    await BotApp.Start(app);
    Console.WriteLine($"SmileBot is ready: {BotApp.Address(app)}");
    await app.WaitForShutdownAsync();
    if (app.Services.GetRequiredService<Ending>().Sentence is not { } ending) return 0;
    Console.Error.WriteLine(ending);
    return 1;
}
catch (OperationCanceledException)
{
    // Told to stop before it had begun.
    return 0;
}
catch (Exception exception) when (StartFailure.Explain(exception) is { } sentence)
{
    Console.Error.WriteLine(sentence);
    return 1;
}
