using System.ComponentModel.DataAnnotations;
using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Tests.Commands;

/// <summary>A few records of every shape, so that the command core is tested without any feature.</summary>
internal static class Sample
{
    public static readonly Catalog Catalog = new(
        [Spec<Paint>(), Spec<Repaint>(), Spec<Look>(), Spec<Rename>()],
        [new PressSpec(typeof(Touch), Nobody), new PressSpec(typeof(Grown), Nobody), new PressSpec(typeof(Huge), Nobody)]);

    public static Task<Reply> Nobody(IServiceProvider services, object input, Caller who, CancellationToken ct) =>
        throw new InvalidOperationException("Nothing is answered here.");

    private static CommandSpec Spec<T>() => new(typeof(T), Nobody);
}

public enum Colour
{
    [Choice("red", "rojo")] Red,
    [Choice("blue", "azul")] Blue,
}

public readonly record struct WallId(long Value) : IId<WallId>
{
    public static WallId From(long value) => new(value);
}

[Command("wall paint", "muro pintar"), About("Paint a wall", "Pintar un muro"), Needs(Power.Host)]
public sealed record Paint(
    [Option("title", "titulo", "What is it called?", "¿Cómo se llama?"), MaxLength(20)] string Title,
    [Option("when", "cuando", "When?", "¿Cuándo?", Example = "fri 18:00")] When When,
    [Option("seats", "plazas", "How many seats?", "¿Cuántas plazas?", Example = "20"), Range(1, 500)] int? Seats = null,
    [Option("where", "donde", "Where?", "¿Dónde?")] string? Where = null,
    [Option("colour", "color", "Which colour?", "¿De qué color?")] Colour Colour = Colour.Red,
    [Option("open", "abierto", "Open to all?", "¿Abierto a todos?")] bool Open = true) : ICommand;

[Command("wall repaint", "muro repintar"), About("Paint it again", "Pintarlo otra vez")]
public sealed record Repaint([Option("which", "cual", "Which one?", "¿Cuál?")] string? Which = null) : ICommand;

[Command("look", "mirar", Also = ["see"]), About("Look at it", "Mirarlo")]
public sealed record Look : ICommand;

[Form("wall.name"), About("Change the name", "Cambiar el nombre")]
public sealed record Rename([Carried] WallId Wall, [Option("name", "nombre", "Name?", "¿Nombre?")] string Name) : ICommand;

[Press("t")]
public sealed record Touch(WallId Wall, Colour Colour, int Times, bool Hard, string? Note) : IPress;

[Press("g")]
public sealed record Grown(WallId Wall, int Page = 7) : IPress;

[Press("h")]
public sealed record Huge(string Text) : IPress;
