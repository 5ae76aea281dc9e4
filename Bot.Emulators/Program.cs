using System.Globalization;
using System.Runtime.InteropServices;
using Bot.Emulators.Discord;
using Bot.Emulators.Telegram;

if (args is not ["discord" or "telegram", .. var settings]) return Misused("A platform is needed.");

var (port, token, forBenchmark) = (0, "", false);
for (var at = 0; at < settings.Length; at++)
{
    switch (settings[at])
    {
        case "--port":
            port = int.Parse(settings[++at], CultureInfo.InvariantCulture);
            break;
        case "--token":
            token = settings[++at];
            break;
        case "--for-benchmark":
            forBenchmark = true;
            break;
        default:
            return Misused($"{settings[at]} is not known.");
    }
}

var ended = new TaskCompletionSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
if (args[0] == "discord") await Discord();
else await Telegram();
return 0;

async Task Discord()
{
    var options = new Bot.Emulators.Discord.EmulatorOptions { Port = port };
    if (token.Length > 0) options = options with { Token = token };
    if (forBenchmark) options = options with { Checking = false, Recording = false, Rates = Bot.Emulators.Discord.Wire.RateRules.Off, ReplayedEvents = 256 };
    await using var emulator = await DiscordEmulator.Start(TimeProvider.System, options);
    Console.WriteLine($"Discord is emulated at {emulator.Api}");
    await ended.Task;
}

async Task Telegram()
{
    var options = new Bot.Emulators.Telegram.EmulatorOptions { Port = port };
    if (token.Length > 0) options = options with { Token = token };
    if (forBenchmark) options = options with { Checking = false, Recording = false, Paces = Bot.Emulators.Telegram.Wire.PaceRules.Off };
    await using var emulator = await TelegramEmulator.Start(TimeProvider.System, options);
    Console.WriteLine($"Telegram is emulated at {emulator.Root}");
    await ended.Task;
}

int Misused(string how)
{
    Console.Error.WriteLine(how);
    Console.Error.WriteLine("discord|telegram [--port N] [--token T] [--for-benchmark]    that platform on loopback; the control API is under /emulator/");
    return 2;
}

void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    ended.TrySetResult();
}
