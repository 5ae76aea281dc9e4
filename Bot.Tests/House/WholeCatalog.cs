using Bot.Core;
using Bot.Core.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.House;

/// <summary>The catalog of the real bot, as the host composes it.</summary>
internal static class WholeCatalog
{
    public static Catalog Load() => new ServiceCollection().AddBotCore().BuildServiceProvider().GetRequiredService<Catalog>();
}
