using Bot.Core.Localization;

namespace Bot.Core.People.Agreements;

/// <summary>How agreements read in the log.</summary>
public static class AgreementLog
{
    internal const string Asked = "asked";

    /// <summary>Registers the act and its lines.</summary>
    /// <param name="kind">As in <see cref="IAgreedAct.Kind"/>.</param>
    /// <param name="act">What it is, after <i>asked to</i>: <i>leave the bridge</i>.</param>
    public static CoreBuilder Agreed<T>(this CoreBuilder core, string kind, Words act) where T : class, IAgreedAct => core
        .Agreed<T>()
        .Logs($"{kind}.{Asked}", (who, _, _) => new(En: $"{who.En} asked to {act.En}.", Es: $"{who.Es} pidió {act.Es}."))
        .Logs($"{kind}.{Ending(AgreementState.Done)}", (who, about, _) => about.IsEmpty
            ? new(En: $"{who.En} did what was asked: {act.En}.", Es: $"{who.Es} hizo lo pedido: {act.Es}.")
            : new(
                En: $"What {about.En} had asked was done with {who.En}: {act.En}.",
                Es: $"Se hizo con {who.Es} lo que había pedido {about.Es}: {act.Es}."))
        .Logs($"{kind}.{Ending(AgreementState.Refused)}", (who, about, _) => new(
            En: $"{who.En} objected to what {about.En} had asked: {act.En}.", Es: $"{who.Es} se opuso a lo que había pedido {about.Es}: {act.Es}."))
        .Logs($"{kind}.{Ending(AgreementState.TakenBack)}", (who, _, _) => new(
            En: $"{who.En} took back: {act.En}.", Es: $"{who.Es} lo retiró: {act.Es}."))
        .Logs($"{kind}.{Ending(AgreementState.Lapsed)}", (_, about, _) => new(
            En: $"What {about.En} had asked lapsed: {act.En}.", Es: $"Caducó lo que había pedido {about.Es}: {act.Es}."));

    internal static string Ending(AgreementState state) => state switch
    {
        AgreementState.Done => "done",
        AgreementState.Refused => "refused",
        AgreementState.TakenBack => "taken-back",
        _ => "lapsed",
    };
}
