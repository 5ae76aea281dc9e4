namespace Bot.Core.Features.Workshops.Arrivals;

/// <summary>The door of workshops, and what becomes of names afterwards.</summary>
internal static class ArrivalParts
{
    public static CoreBuilder AddArrivals(this CoreBuilder core) => core
        .Command<WorkshopDoor, DoorHandler>().Press<OpenDoor, DoorHandler>().Press<DoorList, DoorHandler>().Press<Tick, DoorHandler>()
        .Press<OpenLetIn, DoorHandler>().Command<LetIn, DoorHandler>()
        .Command<Here, HereHandler>().Press<OpenHere, HereHandler>().Command<EnterDoorCode, HereHandler>()
        .Press<OpenPast, PastHandler>()
        .Chore<NamesGo>().PersonalData<ArrivalData>();
}
