using System.ComponentModel.DataAnnotations;
using System.Text;
using Bot.Core;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Tests.Sandbox;

/// <summary>A feature that gives every kind of answer, so that the sandbox is tested without any other.</summary>
internal static class Easel
{
    public static void Add(CoreBuilder core) => core
        .Uses<EaselPaint>()
        .Command<Draw, EaselHandler>()
        .Press<Touch, EaselHandler>();
}

[Command("draw", "dibujar"), About("Draw something", "Dibujar algo")]
public sealed record Draw(
    [Option("title", "titulo", "What is it called?", "¿Cómo se llama?"), MaxLength(20)] string Title,
    [Option("answer", "respuesta", "Which answer?", "¿Qué respuesta?")] string Answer = "card",
    [Option("size", "tamano", "How large?", "¿Qué tamaño?"), Range(1, 9)] int Size = 1) : ICommand;

[Press("es.t")]
public sealed record Touch(string How) : IPress;

/// <summary>How often the drawing was touched.</summary>
public sealed class EaselPaint
{
    public int Touches { get; set; }
}

public sealed class EaselHandler(EaselPaint paint) : IHandle<Draw>, IHandle<Touch>
{
    public Task<Reply> Handle(Draw input, Caller who, CancellationToken ct) => Task.FromResult<Reply>(input.Answer switch
    {
        "card" => Reply.Everyone(Card(input.Title), new Words(En: "Only you read this.", Es: "Solo tú lees esto.")),
        "file" => Reply.OnlyYou(new Message
        {
            Text = new Words(En: "Here it is.", Es: "Aquí está."),
            File = new("drawing.ics", "text/calendar", Encoding.UTF8.GetBytes("BEGIN:VCALENDAR")),
        }),
        "toast" => new Reply.Toast(new Words(En: "Dried.", Es: "Se secó.")),
        "wrong" => throw new Problem(new Words(En: "There is no paint left.", Es: "No queda pintura.")),
        "broken" => throw new InvalidOperationException("The easel fell over."),
        _ => Reply.OnlyYou(new Words(En: $"Drawn: {input.Title}", Es: $"Dibujado: {input.Title}")),
    });

    public Task<Reply> Handle(Touch input, Caller who, CancellationToken ct)
    {
        paint.Touches++;
        return Task.FromResult<Reply>(input.How == "form"
            ? new Reply.Ask(FormRequest.For<Draw>(("answer", "words")))
            : new Reply.Update(Card($"Touched {paint.Touches}")) { Aside = new Words(En: "You touched it.", Es: "Lo tocaste.") });
    }

    private static Card Card(string title) => new(Words.Verbatim(title))
    {
        Blocks = [new Block.Paragraph(new Words(En: "Still wet.", Es: "Aún fresco."))],
        Buttons =
        [
            [
                new Button.Press(new Words(En: "Touch", Es: "Tocar"), new Touch("it")) { Style = ButtonStyle.Main },
                new Button.Press(new Words(En: "Again", Es: "Otra vez"), new Touch("form")),
            ],
        ],
    };
}
