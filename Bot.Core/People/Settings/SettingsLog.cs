namespace Bot.Core.People.Settings;

/// <summary>What the log calls changes of settings, and how they read.</summary>
internal static class SettingsLog
{
    public const string SetUp = "settings.setup";
    public const string City = "settings.city";
    public const string Languages = "settings.languages";
    public const string Room = "settings.announcements";
    public const string Names = "settings.names";
    public const string NumberAdded = "settings.number-added";
    public const string NumberRemoved = "settings.number-removed";

    public static CoreBuilder AddLines(CoreBuilder core) => core
        .Logs(SetUp, (who, _, _) => new(En: $"{who.En} looked through the settings: they are right", Es: $"{who.Es} repasó los ajustes: están bien"))
        .Logs(City, (who, _, texts) => new(En: $"{who.En} set the city to {texts[0].En}", Es: $"{who.Es} puso como ciudad {texts[1].Es}"))
        .Logs(Languages, (who, _, texts) => new(En: $"{who.En} set the language: {texts[0].En}", Es: $"{who.Es} cambió el idioma: {texts[0].Es}"))
        .Logs(Room, (who, _, texts) => new(
            En: $"{who.En} chose the room for announcements: {texts[0].En}", Es: $"{who.Es} eligió la sala de anuncios: {texts[0].Es}"))
        .Logs(Names, (who, _, texts) => new(
            En: $"{who.En} chose how long names of past events are kept: {texts[0].En}", Es: $"{who.Es} eligió cuánto se guardan los nombres de eventos pasados: {texts[1].Es}"))
        .Logs(NumberAdded, (who, _, texts) => new(
            En: $"{who.En} added an urgent number: {texts[0].En}, {texts[1].En}", Es: $"{who.Es} añadió un número urgente: {texts[0].Es}, {texts[1].Es}"))
        .Logs(NumberRemoved, (who, _, texts) => new(
            En: $"{who.En} removed an urgent number: {texts[0].En}, {texts[1].En}", Es: $"{who.Es} quitó un número urgente: {texts[0].Es}, {texts[1].Es}"));
}
