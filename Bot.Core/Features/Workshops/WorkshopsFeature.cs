using Bot.Core.Features.Workshops.Arrivals;
using Bot.Core.Features.Workshops.Company;
using Bot.Core.Features.Workshops.Editing;
using Bot.Core.Features.Workshops.Export;
using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Inviting;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.Limits;
using Bot.Core.Features.Workshops.Lottery;
using Bot.Core.Features.Workshops.Members;
using Bot.Core.Features.Workshops.Moving;
using Bot.Core.Features.Workshops.Needs;
using Bot.Core.Features.Workshops.Offers;
using Bot.Core.Features.Workshops.OnePerson;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Ports;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Reminding;
using Bot.Core.Features.Workshops.Roll;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Features.Workshops.Templates;
using Bot.Core.Features.Workshops.Writing;
using Bot.Core.Seats;

namespace Bot.Core.Features.Workshops;

/// <summary>All that workshops bring to the bot.</summary>
public static class WorkshopsFeature
{
    public static CoreBuilder AddWorkshops(this CoreBuilder core) => core
        .Schema("workshops", "Bot.Core.Features.Workshops.Schema.")
        .Uses<WorkshopReads>().Uses<WorkshopChanges>()
        .Uses<AnswerWriter>().Uses<Asides>().Uses<Editor>().Uses<Mover>().Uses<Silence>().Uses<ReminderPlan>()
        .Uses<Joining>().Uses<AnswerParting>()
        .Uses<SeriesSteps>().Uses<SeriesMaker>().Uses<SeriesReads>().Uses<SeriesMover>().Uses<SeriesEditor>().Uses<SeriesCanceller>()
        .Uses<Regulars>().Uses<Places>().Uses<Buddies>().Notes<SeriesNotes>().Suggests<ForWhom>().Notes<InviteNotes>().Suggests<Invitees>()
        .Chore<OfferChore>()
        .Chore<ReleaseChore>().Chore<DrawChore>().Uses(new Lots()).Tidies(ReserveTable.Tidy)
        .Cards<WorkshopCards>().Notes<NoteSource>().Notes<ReminderNotes>().Reminds<ReminderNotes>()
        .Upcoming<WorkshopAgenda>().Mine<WorkshopAgenda>().PersonalData<WorkshopData>().CommunityData<CommunityWorkshops>().Sides<WorkshopSides>()
        .TakesBack<WorkshopBlocks>().Feeds<WorkshopCalendar>().Lists<WorkshopListings>().Suggests<MyWorkshops>()
        .Logs(RemoveHandler.RemovedKind, RollTexts.LogLine)
        // In the order in which what is typed is completed: to make a workshop first.
        .ForMembers().ForOrganisers().AddCompany().AddArrivals().Beside().OfSeries().OfActions().OfInvitations();

    /// <summary>What organisers have beside the workshop itself: each other, questions, files, what was done.</summary>
    private static CoreBuilder Beside(this CoreBuilder core) => core
        .Uses<WorkshopHistory>().Uses<OrganiserChanges>().Uses<OrganiserNotes>().Suggests<PeopleToAsk>()
        .Press<OpenHistory, HistoryHandler>().Press<TurnHistory, HistoryHandler>()
        .Command<ExportWorkshop, ExportHandler>().Press<OpenExport, ExportHandler>().Press<ExportAs, ExportHandler>()
        .Press<OpenOrganisers, OrganisersHandler>().Press<OpenAsk, OrganisersHandler>().Command<AskToOrganise, OrganisersHandler>()
        .Press<EndOrganising, OrganisersHandler>().Press<TakeOverWorkshop, OrganisersHandler>().Press<OpenUnorganised, OrganisersHandler>()
        .Press<AgreeToOrganise, AgreeHandler>().Press<DeclineToOrganise, AgreeHandler>()
        .Press<OpenQuestions, AskHandler>().Press<OpenQuestion, AskHandler>().Command<AddQuestion, AskHandler>().Press<RemoveQuestion, AskHandler>()
        .Press<AnswerQuestions, AnswerQuestionsHandler>().Press<ChooseAnswer, AnswerQuestionsHandler>()
        .Press<OpenAnswer, AnswerQuestionsHandler>().Command<WriteAnswer, AnswerQuestionsHandler>().Press<ClearAnswer, AnswerQuestionsHandler>()
        .Logs(OrganisersTexts.HandedOverKind, OrganisersTexts.HandedOverLine).Logs(OrganisersTexts.TakenOverKind, OrganisersTexts.TakenOverLine)
        .Logs(ExportTexts.ExportedKind, ExportTexts.LogLine)
        .Command<TellWorkshop, TellThemHandler>().Command<TellThem, TellThemHandler>().Press<OpenTellThem, TellThemHandler>()
        .Press<SendLetter, TellThemHandler>().Press<ChangeLetter, TellThemHandler>().Press<DiscardLetter, TellThemHandler>()
        .Press<OpenSaveTemplate, TemplateHandler>().Command<SaveTemplate, TemplateHandler>().Press<OpenTemplates, TemplateHandler>()
        .Press<OpenTemplate, TemplateHandler>().Press<UseTemplate, TemplateHandler>().Press<OpenRenameTemplate, TemplateHandler>()
        .Press<DeleteTemplate, TemplateHandler>()
        .Notes<LetterNotes>().Logs(WritingTexts.ToldKind, WritingTexts.LogLine)
        .Tidies(OrganisingTidy.Tidy);

    private static CoreBuilder ForMembers(this CoreBuilder core) => core
        .Press<Rsvp, RsvpHandler>().Press<UndoRsvp, UndoHandler>().Press<StillComing, StillComingHandler>()
        .Press<AnswerOffer, OfferHandler>()
        .Press<More, MoreHandler>().Press<OpenWorkshop, MoreHandler>().Press<BringGuests, MoreHandler>()
        .Press<OpenNote, NoteHandler>().Command<WriteNote, NoteHandler>()
        .Press<OpenNeed, NeedHandler>().Press<SayNeed, NeedHandler>()
        .Press<WhoComes, WhoComesHandler>()
        .Press<CalendarFile, WorkshopCalendar>()
        .Press<OpenReminders, RemindersHandler>().Press<ChooseReminders, RemindersHandler>();

    private static CoreBuilder OfSeries(this CoreBuilder core) => core
        .Press<JoinAllDates, AllDatesHandler>().Press<LeaveAllDates, AllDatesHandler>()
        .Press<OpenDates, DatesHandler>().Press<TurnDates, DatesHandler>()
        .Press<OpenRepeat, SeriesHandler>().Command<RepeatWorkshop, SeriesHandler>().Press<OpenSeries, SeriesHandler>()
        .Press<OpenSeriesLength, SeriesHandler>().Command<ChangeSeriesLength, SeriesHandler>().Press<ConfirmShorter, SeriesHandler>()
        .Press<OpenEditScope, EditMenuHandler>().Press<ConfirmMoveLater, MoveHandler>().Press<ConfirmCancelLater, CancelWorkshopHandler>();

    private static CoreBuilder OfActions(this CoreBuilder core) => core
        .Press<OpenSafety, SafetyHandler>().Command<EditSafety, SafetyHandler>()
        .Press<WantBuddy, BuddyHandler>().Press<AnswerBuddy, BuddyHandler>();

    private static CoreBuilder OfInvitations(this CoreBuilder core) => core
        .Press<OpenInvite, InviteHandler>().Command<Invite, InviteHandler>()
        .Press<InvitePerson, InviteHandler>().Press<InviteCircle, InviteHandler>();

    private static CoreBuilder ForOrganisers(this CoreBuilder core) => core
        .Command<NewWorkshop, NewHandler>().Press<OpenNew, NewHandler>().Press<Again, NewHandler>()
        .Command<EditWorkshop, EditMenuHandler>().Press<OpenEdit, EditMenuHandler>().Press<EditField, EditMenuHandler>()
        .Command<EditTitle, EditHandler>().Command<EditDescription, EditHandler>().Command<EditLength, EditHandler>()
        .Command<EditWhere, EditHandler>().Command<EditSeats, EditHandler>().Command<EditCloses, EditHandler>()
        .Command<EditLanguage, EditHandler>().Command<EditGuests, EditHandler>().Press<HideNames, EditHandler>()
        .Command<EditOpens, EditHandler>().Command<EditKind, EditHandler>().Command<EditFor, EditHandler>()
        .Command<EditReserved, EditHandler>().Command<EditRelease, EditHandler>().Command<EditDraw, EditHandler>()
        .Command<MoveWorkshop, MoveHandler>().Command<MoveTo, MoveHandler>()
        .Press<OpenMove, MoveHandler>().Press<ConfirmMove, MoveHandler>()
        .Command<CancelWorkshop, CancelWorkshopHandler>()
        .Press<AskCancel, CancelWorkshopHandler>().Press<ConfirmCancel, CancelWorkshopHandler>()
        .Command<WorkshopPeople, PeopleHandler>().Press<OpenPeople, PeopleHandler>().Press<TurnPeople, PeopleHandler>()
        .Press<OpenRemove, RemoveHandler>().Press<AskRemove, RemoveHandler>().Press<ConfirmRemove, RemoveHandler>()
        .Press<Organise, OrganiseHandler>().Press<OpenOrganising, OrganiseHandler>().Press<KeepAsItIs, OrganiseHandler>();
}
