using Microsoft.AspNetCore.Http;

namespace Bot.Emulators.Telegram.Driving;

/// <summary>The driver for other processes: JSON under <c>/emulator/</c>.</summary>
internal sealed class ControlApi(TelegramEmulator emulator)
{
    public async Task Serve(HttpContext http)
    {
        http.Response.StatusCode = 200;
        await http.Response.WriteAsync(emulator.Transcript.Print(), http.RequestAborted);
    }
}
