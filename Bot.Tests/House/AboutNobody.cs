namespace Bot.Tests.House;

/// <summary>Columns that hold nothing about a person, each with the reason. What is not listed here has to be in a register.</summary>
internal static class AboutNobody
{
    private const string ACommunity = "a community and its rooms are not a person";
    private const string AnEvent = "a workshop as such; who organises it and what they wrote stands in the register";
    private const string ThisInstallation = "about this installation itself";

    public static IReadOnlyList<(string Columns, string Why)> All { get; } =
    [
        ("communities: id name zone languages", ACommunity),
        ("spaces: platform native_id community_id left_at role_powers locale side_id", ACommunity),
        ("places: id community_id platform native_id name announcements space side_id", ACommunity),
        ("bridge_sides: side_id community_id joined_at languages", ACommunity),
        ("side_moves: side_id next_at last heir_id", ACommunity),
        ("chosen_rooms: community_id kind place_id", ACommunity),
        ("urgent_numbers: id community_id name number", "services that the admins name, such as a dental emergency line"),
        ("name_keeping: community_id days", ACommunity),
        ("workshop_doors: workshop_id code came walk_ins no_shows", "counts of a workshop, and a code that stands on a board"),
        ("calendar_feeds: community_id token", ACommunity),
        ("circle_books: community_id revision", ACommunity),
        ("circles: id community_id side_id name name_key same_name purpose by_invitation revision count_in count_asking closed_at", ACommunity),
        ("log_chains: community_id revision head", ACommunity),
        ("telegram_groups: chat title standing moved_to", ACommunity),
        ("telegram_topics: chat topic name", ACommunity),
        ("sandbox_rooms: name label position", ACommunity),
        ("listings: id platform space kind subject_id native_id adding dismissed shown_hash shown_start", "events in the own calendars of servers, without anybody's name"),
        ("migrations: feature number name hash applied_at", ThisInstallation),
        ("meta: name value", ThisInstallation),
        ("presence: id seen_at", ThisInstallation),
        ("outages: id began_at ended_at", ThisInstallation),
        ("dirty_cards: kind subject_id changes", "which cards have changed"),
        (
            "reminder_steps: source subject_id step revision remind_at expires_at place_id plan_at planned_to planned",
            "steps of events; planned_to is a cursor, a number that leads nowhere once that person is gone"),
        (
            """
            workshops: id community_id side_id place_id card local_start zone_id start length_minutes seats guests closes_before_minutes names_hidden state
              revision sequence moves moved_from moved_at changed changed_at count_going count_seats count_maybe count_waiting count_cant count_held
            """,
            AnEvent),
        ("workshops: reserved release_before_minutes release_at draw_at drawn_at", AnEvent),
        ("workshop_reserves: workshop_id need seats taken", "how many seats are kept and used, without anybody's name"),
        ("workshop_old_cards: card workshop_id start", AnEvent),
        ("workshops: kind opens_at for_circle for_power series_id series_number own_fields carded", AnEvent),
        ("workshop_series: id revision pattern anchor_number anchor_local zone_id last_number", AnEvent),
        ("workshop_questions: id workshop_id position required", AnEvent),
        ("workshops: helpers questions", AnEvent),
        ("workshop_templates: id community_id", AnEvent),
        ("workshop_template_questions: template_id position required", AnEvent),
    ];
}
