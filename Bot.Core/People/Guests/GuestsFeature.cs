namespace Bot.Core.People.Guests;

/// <summary>People without an account.</summary>
public static class GuestsFeature
{
    internal static CoreBuilder AddGuests(this CoreBuilder core) => core
        .Schema("guests", "Bot.Core.People.Guests.Schema.")
        .Uses<NamedGuests>().Chore<GuestChore>()
        .Uses<Claims>().Uses<ClaimCards>().Press<ClaimGuest, ClaimHandler>().Press<RefuseGuest, ClaimHandler>().Notes<ClaimNotes>()
        .PersonalData<GuestData>();
}
