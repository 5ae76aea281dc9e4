using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People.Settings;

namespace Bot.Host;

/// <summary>The one short card that the bot posts where it was added (PRODUCT: quiet setup).</summary>
internal static class Hello
{
    /// <param name="organisers">Who organises here, as the platform calls them.</param>
    public static Card Card(Words organisers) => new(new Words(En: "Hello, I am SmileBot", Es: "Hola, soy SmileBot"))
    {
        Blocks =
        [
            new Block.Paragraph(new(
                En: "I keep workshops, seats and reminders for this community. Whatever I can do is a button, or a command that you type.",
                Es: "Llevo los talleres, las plazas y los recordatorios de esta comunidad. Todo lo que sé hacer es un botón o una orden que escribes.")),
            new Block.Paragraph(new(
                En: "I work already. Whoever looks after this place taps “Set up” once: city and language, two taps.",
                Es: "Ya funciono. Quien administra este lugar toca «Configurar» una vez: ciudad e idioma, dos toques.")),
            new Block.Facts(
                new(new(En: $"{new Span.Code("/help")}", Es: $"{new Span.Code("/ayuda")}"), new(En: "what I can do here", Es: "qué sé hacer aquí")),
                new(new(En: $"{new Span.Code("/workshop new")}", Es: $"{new Span.Code("/taller nuevo")}"), organisers)),
        ],
        Buttons =
        [[
            new Button.Press(new(En: "Set up", Es: "Configurar"), new SetUp()) { Style = ButtonStyle.Main },
            new Button.Press(new(En: "Help", Es: "Ayuda"), new RunCommand("help")),
        ]],
    };
}
