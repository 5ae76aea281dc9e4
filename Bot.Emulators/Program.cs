using System.Globalization;
using System.Runtime.InteropServices;
using Bot.Emulators.Discord;
using Bot.Emulators.Discord.Wire;

if (args is not ["discord", .. var settings])
{
    Console.Error.WriteLine("discord [--port N] [--token T] [--for-benchmark]    Discord on loopback; the control API is under /emulator/");
    return 2;
}

var options = new EmulatorOptions();
for (var at = 0; at < settings.Length; at++)
{
    switch (settings[at])
    {
        case "--port":
            options = options with { Port = int.Parse(settings[++at], CultureInfo.InvariantCulture) };
            break;
        case "--token":
            options = options with { Token = settings[++at] };
            break;
        case "--for-benchmark":
            options = options with { Checking = false, Recording = false, Rates = RateRules.Off, ReplayedEvents = 256 };
            break;
        default:
            Console.Error.WriteLine($"{settings[at]} is not known.");
            return 2;
    }
}

var ended = new TaskCompletionSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
await using var emulator = await DiscordEmulator.Start(TimeProvider.System, options);
Console.WriteLine($"Discord is emulated at {emulator.Api}");
await ended.Task;
return 0;

void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    ended.TrySetResult();
}
