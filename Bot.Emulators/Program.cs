using System.Globalization;
using Bot.Emulators.Discord;

switch (args)
{
    case ["discord", .. var settings]:
        var port = settings is ["--port", var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        await using (var emulator = await DiscordEmulator.Start(TimeProvider.System, new() { Port = port }))
        {
            Console.WriteLine($"Discord is emulated at {emulator.Api}");
            var ended = new TaskCompletionSource();
            using var interrupted = System.Runtime.InteropServices.PosixSignalRegistration.Create(
                System.Runtime.InteropServices.PosixSignal.SIGINT, _ => ended.TrySetResult());
            using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(
                System.Runtime.InteropServices.PosixSignal.SIGTERM, _ => ended.TrySetResult());
            await ended.Task;
        }
        return 0;
    default:
        Console.Error.WriteLine("discord [--port N]    Discord on loopback; the control API is under /emulator/");
        return 2;
}
