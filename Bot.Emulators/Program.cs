using System.Globalization;
using System.Runtime.InteropServices;
using Bot.Emulators.Discord;
using Bot.Emulators.Telegram;

switch (args)
{
    case ["discord", .. var settings]:
        await using (var emulator = await DiscordEmulator.Start(TimeProvider.System, new() { Port = Port(settings) }))
        {
            Console.WriteLine($"Discord is emulated at {emulator.Api}");
            await Stopped();
        }
        return 0;
    case ["telegram", .. var settings]:
        await using (var emulator = await TelegramEmulator.Start(TimeProvider.System, new() { Port = Port(settings) }))
        {
            Console.WriteLine($"Telegram is emulated at {emulator.Root}, for the token {emulator.Token}");
            await Stopped();
        }
        return 0;
    default:
        Console.Error.WriteLine("discord [--port N]     Discord on loopback; the control API is under /emulator/");
        Console.Error.WriteLine("telegram [--port N]    Telegram on loopback; the control API is under /emulator/");
        return 2;
}

static int Port(string[] settings) => settings is ["--port", var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 0;

static async Task Stopped()
{
    var ended = new TaskCompletionSource();
    using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => ended.TrySetResult());
    using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => ended.TrySetResult());
    await ended.Task;
}
