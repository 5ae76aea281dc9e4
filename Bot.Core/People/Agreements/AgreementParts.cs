namespace Bot.Core.People.Agreements;

/// <summary>Two people for what cannot be undone.</summary>
public static class AgreementParts
{
    public static CoreBuilder AddAgreements(this CoreBuilder core) => core
        .Schema("agreements", "Bot.Core.People.Agreements.Schema.")
        .Uses<AgreementBook>()
        .Press<AgreeTo, AgreementHandler>().Press<ObjectTo, AgreementHandler>()
        .Notes<AgreementNotes>().Cards<AgreementNotes>().Chore<Deadlines>()
        .PersonalData<AgreementData>()
        .Tidies(AgreementTable.Tidy);
}
