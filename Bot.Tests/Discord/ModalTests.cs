using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Bot.Core;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Emulators.Discord.World;

namespace Bot.Tests.Discord;

/// <summary>Questions with given answers in a form: a few as radio buttons, many as a list, yes or no as a box.</summary>
public sealed class ModalTests
{
    private const int Text = 4;
    private const int Select = 3;
    private const int Radio = 21;
    private const int Box = 23;

    [Fact]
    public async Task Each_kind_of_question_is_asked_in_its_own_way_and_read_as_it_was_answered()
    {
        await using var square = await Square.Start(features: OrderHandler.Add);
        var opened = await square.Answer(square.Zara.Uses(square.Room, "order"));
        Kinds(opened.Modal!).ShouldBe([("colour", Radio), ("month", Select), ("sure", Radio), ("number", Text), ("gift", Box)], ignoreOrder: true);
        var sent = square.Zara.Submits(opened.Modal!, ("colour", "Green"), ("month", "October"), ("sure", "Yes"), ("number", "3"), ("gift", true));
        (await square.Told(sent)).ShouldBe("3 green, October, sure, a gift");
        square.MustBeClean();
    }

    [Fact]
    public async Task What_is_left_out_is_left_out_and_the_labels_are_in_the_readers_language()
    {
        await using var square = await Square.Start(features: OrderHandler.Add);
        var opened = await square.Answer(square.Carmen.Uses(square.Room, "order"));
        var sent = square.Carmen.Submits(opened.Modal!, ("colour", "Verde"), ("month", "octubre"), ("sure", "No"), ("number", "1"));
        (await square.Told(sent)).ShouldBe("1 green, October, not sure, no gift");
        square.MustBeClean();
    }

    [Fact]
    public async Task What_was_chosen_is_chosen_still_when_something_else_was_wrong()
    {
        await using var square = await Square.Start(features: OrderHandler.Add);
        var opened = await square.Answer(square.Zara.Uses(square.Room, "order"));
        var sent = await square.Answer(square.Zara.Submits(
            opened.Modal!, ("colour", "Green"), ("month", "October"), ("sure", "Yes"), ("number", "99"), ("gift", true)));
        var again = await square.Answer(square.Zara.Presses(sent.Original!, "Continue"));
        (await square.Told(square.Zara.Submits(again.Modal!, ("number", "3")))).ShouldBe("3 green, October, sure, a gift");
        square.MustBeClean();
    }

    private static List<(string Name, int Kind)> Kinds(Modal modal) =>
        [.. modal.Components.OfType<JsonObject>().Select(label => (JsonObject)label["component"]!)
            .Select(field => ((string)field["custom_id"]!, (int)field["type"]!))];
}

public enum Colour
{
    [Choice("Red", "Rojo")] Red,
    [Choice("Green", "Verde")] Green,
    [Choice("Blue", "Azul")] Blue,
}

public enum Month
{
    [Choice("January", "enero")] January,
    [Choice("February", "febrero")] February,
    [Choice("March", "marzo")] March,
    [Choice("April", "abril")] April,
    [Choice("May", "mayo")] May,
    [Choice("June", "junio")] June,
    [Choice("July", "julio")] July,
    [Choice("August", "agosto")] August,
    [Choice("September", "septiembre")] September,
    [Choice("October", "octubre")] October,
    [Choice("November", "noviembre")] November,
    [Choice("December", "diciembre")] December,
}

/// <summary>Has a question of each kind.</summary>
[Command("order", "pedir"), About("Order a bowl", "Pedir un bol")]
public sealed record Order(
    [Option("colour", "color", "Which colour?", "¿Qué color?")] Colour Colour,
    [Option("month", "mes", "In which month?", "¿En qué mes?")] Month Month,
    [Option("sure", "seguro", "Are you sure?", "¿Con seguridad?")] bool Sure,
    [Option("number", "numero", "How many?", "¿Cuántos?"), Range(1, 9)] int Number,
    [Option("gift", "regalo", "Is it a gift?", "¿Es un regalo?")] bool Gift = false) : ICommand;

public sealed class OrderHandler : IHandle<Order>
{
    public static void Add(CoreBuilder core) => core.Command<Order, OrderHandler>();

    public Task<Reply> Handle(Order input, Caller who, CancellationToken ct) => Task.FromResult<Reply>(Reply.OnlyYou(Words.Verbatim(
        $"{input.Number} {input.Colour.ToString().ToLowerInvariant()}, {input.Month.ToString()}, {(input.Sure ? "sure" : "not sure")}, {(input.Gift ? "a gift" : "no gift")}")));
}
