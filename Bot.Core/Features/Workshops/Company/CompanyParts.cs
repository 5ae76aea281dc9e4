namespace Bot.Core.Features.Workshops.Company;

/// <summary>People without an account in workshops.</summary>
internal static class CompanyParts
{
    public static CoreBuilder AddCompany(this CoreBuilder core) => core
        .GuestEvents<WorkshopGuests>()
        .Press<OpenBring, CompanyHandler>().Command<BringByName, CompanyHandler>()
        .Press<OpenCompany, CompanyHandler>().Press<OpenCompanion, CompanyHandler>()
        .Press<CompanionCode, CompanyHandler>().Press<AskTakeOff, CompanyHandler>().Press<TakeOff, CompanyHandler>().Press<CompanionStillComes, CompanyHandler>();
}
