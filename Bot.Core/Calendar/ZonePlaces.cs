using System.Collections.Frozen;

namespace Bot.Core.Calendar;

/// <summary>
/// What the zone data do not know: how Spanish speakers call a zone's city, and in which zone other large cities lie. A name
/// that stands in two rows is asked about.
/// </summary>
internal static class ZonePlaces
{
    /// <summary>The city that a zone is named after, where its name is not simply the end of the zone's id.</summary>
    public static readonly FrozenDictionary<string, (string English, string Spanish)> NameOf = Rows().ToFrozenDictionary(
        row => row.Zone, row => (row.English, row.Spanish));

    private static (string Zone, string English, string Spanish)[] Rows() =>
    [
        ("Africa/Algiers", "Algiers", "Argel"),
        ("Africa/Cairo", "Cairo", "El Cairo"),
        ("Africa/Johannesburg", "Johannesburg", "Johannesburgo"),
        ("Africa/Tunis", "Tunis", "Túnez"),
        ("America/Argentina/Cordoba", "Córdoba", "Córdoba"),
        ("America/Argentina/Tucuman", "Tucumán", "Tucumán"),
        ("America/Asuncion", "Asunción", "Asunción"),
        ("America/Bogota", "Bogotá", "Bogotá"),
        ("America/Cancun", "Cancún", "Cancún"),
        ("America/Ciudad_Juarez", "Ciudad Juárez", "Ciudad Juárez"),
        ("America/Havana", "Havana", "La Habana"),
        ("America/Los_Angeles", "Los Angeles", "Los Ángeles"),
        ("America/Mazatlan", "Mazatlán", "Mazatlán"),
        ("America/Merida", "Mérida", "Mérida"),
        ("America/Mexico_City", "Mexico City", "Ciudad de México"),
        ("America/New_York", "New York", "Nueva York"),
        ("America/Panama", "Panama", "Panamá"),
        ("America/Port-au-Prince", "Port-au-Prince", "Puerto Príncipe"),
        ("America/Sao_Paulo", "São Paulo", "São Paulo"),
        ("Asia/Baghdad", "Baghdad", "Bagdad"),
        ("Asia/Damascus", "Damascus", "Damasco"),
        ("Asia/Dubai", "Dubai", "Dubái"),
        ("Asia/Jerusalem", "Jerusalem", "Jerusalén"),
        ("Asia/Kolkata", "Kolkata", "Calcuta"),
        ("Asia/Seoul", "Seoul", "Seúl"),
        ("Asia/Shanghai", "Shanghai", "Shanghái"),
        ("Asia/Singapore", "Singapore", "Singapur"),
        ("Asia/Tehran", "Tehran", "Teherán"),
        ("Asia/Tokyo", "Tokyo", "Tokio"),
        ("Atlantic/Canary", "the Canary Islands", "Canarias"),
        ("Australia/Sydney", "Sydney", "Sídney"),
        ("Europe/Amsterdam", "Amsterdam", "Ámsterdam"),
        ("Europe/Athens", "Athens", "Atenas"),
        ("Europe/Belgrade", "Belgrade", "Belgrado"),
        ("Europe/Berlin", "Berlin", "Berlín"),
        ("Europe/Brussels", "Brussels", "Bruselas"),
        ("Europe/Bucharest", "Bucharest", "Bucarest"),
        ("Europe/Copenhagen", "Copenhagen", "Copenhague"),
        ("Europe/Dublin", "Dublin", "Dublín"),
        ("Europe/Istanbul", "Istanbul", "Estambul"),
        ("Europe/Kyiv", "Kyiv", "Kiev"),
        ("Europe/Lisbon", "Lisbon", "Lisboa"),
        ("Europe/London", "London", "Londres"),
        ("Europe/Luxembourg", "Luxembourg", "Luxemburgo"),
        ("Europe/Moscow", "Moscow", "Moscú"),
        ("Europe/Paris", "Paris", "París"),
        ("Europe/Prague", "Prague", "Praga"),
        ("Europe/Rome", "Rome", "Roma"),
        ("Europe/Sofia", "Sofia", "Sofía"),
        ("Europe/Stockholm", "Stockholm", "Estocolmo"),
        ("Europe/Vienna", "Vienna", "Viena"),
        ("Europe/Warsaw", "Warsaw", "Varsovia"),
        ("Europe/Zurich", "Zürich", "Zúrich"),
        ("Pacific/Easter", "Easter Island", "Isla de Pascua"),
        ("Pacific/Honolulu", "Honolulu", "Honolulú"),
    ];

    /// <summary>Other names by which people look for a zone, separated by bars.</summary>
    public static readonly IReadOnlyList<(string Zone, string Names)> Others =
    [
        ("Europe/Madrid", "Barcelona|Valencia|Sevilla|Seville|Zaragoza|Málaga|Murcia|Palma|Mallorca|Bilbao|Alicante|Córdoba"
            + "|Valladolid|Vigo|Gijón|La Coruña|A Coruña|Granada|Vitoria|Oviedo|Pamplona|Almería|San Sebastián|Donostia|Santander"
            + "|Burgos|Salamanca|León|Mérida|Cádiz|Toledo|Guadalajara|Cartagena|Santiago de Compostela|Girona|Tarragona|Lleida"),
        ("Atlantic/Canary", "Canary Islands|Islas Canarias|Las Palmas|Tenerife|Santa Cruz de Tenerife|Gran Canaria|Lanzarote"
            + "|Fuerteventura|La Laguna"),
        ("Europe/Lisbon", "Porto|Oporto|Coimbra|Braga|Faro"),
        ("Europe/Paris", "Lyon|Marseille|Marsella|Toulouse|Tolosa|Nice|Niza|Bordeaux|Burdeos|Lille|Nantes|Strasbourg|Estrasburgo"
            + "|Rennes"),
        ("Europe/Berlin", "Germany|Alemania|Munich|München|Múnich|Hamburg|Hamburgo|Cologne|Köln|Colonia|Frankfurt|Stuttgart"
            + "|Düsseldorf|Leipzig|Dresden|Bremen|Hannover|Freiburg"),
        ("Europe/Zurich", "Geneva|Genève|Ginebra|Basel|Basilea|Bern|Berna|Lausanne|Lausana"),
        ("Europe/Vienna", "Wien|Graz|Salzburg|Salzburgo|Innsbruck|Linz"),
        ("Europe/Rome", "Milan|Milano|Milán|Naples|Napoli|Nápoles|Turin|Torino|Turín|Florence|Firenze|Florencia|Bologna|Bolonia"
            + "|Venice|Venezia|Venecia|Palermo"),
        ("Europe/London", "Birmingham|Manchester|Liverpool|Leeds|Bristol|Edinburgh|Edimburgo|Glasgow|Cardiff|Sheffield|Brighton"
            + "|Newcastle|Oxford|Cambridge"),
        ("Europe/Dublin", "Cork|Galway"),
        ("Europe/Amsterdam", "Rotterdam|Róterdam|The Hague|La Haya|Utrecht|Eindhoven"),
        ("Europe/Brussels", "Antwerp|Antwerpen|Amberes|Ghent|Gent|Gante|Bruges|Brujas"),
        ("Europe/Warsaw", "Kraków|Cracow|Cracovia|Wrocław|Gdańsk|Poznań"),
        ("Europe/Stockholm", "Gothenburg|Göteborg|Gotemburgo|Malmö"),
        ("Europe/Moscow", "Saint Petersburg|St Petersburg|San Petersburgo"),
        ("Europe/Istanbul", "Ankara|Izmir"),
        ("Europe/Athens", "Thessaloniki|Tesalónica"),
        ("America/New_York", "NYC|Boston|Philadelphia|Filadelfia|Washington|Washington DC|Miami|Orlando|Tampa|Atlanta|Charlotte"
            + "|Pittsburgh|Baltimore|Cleveland|Toledo|Brooklyn|Buffalo|Eastern Time|EST|EDT|ET"),
        ("America/Chicago", "Houston|Dallas|Austin|San Antonio|New Orleans|Nueva Orleans|Minneapolis|St Louis|Saint Louis|Milwaukee"
            + "|Memphis|Nashville|Kansas City|Birmingham|Central Time|CST|CDT"),
        ("America/Denver", "Salt Lake City|Albuquerque|Santa Fe|El Paso|Colorado Springs|Mountain Time|MST|MDT"),
        ("America/Phoenix", "Tucson|Arizona"),
        ("America/Los_Angeles", "LA|San Francisco|San Diego|Seattle|Portland|Las Vegas|Sacramento|Oakland|San José|Berkeley"
            + "|Pacific Time|PST|PDT|PT"),
        ("Pacific/Honolulu", "Hawaii|Hawái"),
        ("America/Toronto", "Montreal|Montréal|Ottawa|Quebec|Québec|Hamilton"),
        ("America/Edmonton", "Calgary"),
        ("America/Mexico_City", "CDMX|Ciudad de Mexico|DF|Guadalajara|Puebla|León|Querétaro|Oaxaca|Toluca|Morelia|Veracruz|Xalapa"
            + "|San Luis Potosí|Cuernavaca|Aguascalientes|San Cristóbal de las Casas"),
        ("America/Merida", "Campeche"),
        ("America/Cancun", "Playa del Carmen|Tulum"),
        ("America/Bogota", "Medellín|Cali|Barranquilla|Cartagena|Bucaramanga|Pereira|Manizales|Santa Marta"),
        ("America/Caracas", "Maracaibo|Valencia|Barquisimeto|Mérida"),
        ("America/Guayaquil", "Quito|Cuenca"),
        ("America/Lima", "Arequipa|Cusco|Cuzco|Trujillo"),
        ("America/La_Paz", "Santa Cruz de la Sierra|Cochabamba|Sucre|El Alto"),
        ("America/Santiago", "Valparaíso|Concepción|Viña del Mar"),
        ("America/Argentina/Buenos_Aires", "CABA|La Plata|Mar del Plata"),
        ("America/Argentina/Cordoba", "Rosario"),
        ("America/Costa_Rica", "San José"),
        ("America/Managua", "León|Granada"),
        ("America/Puerto_Rico", "San Juan"),
        ("America/Guatemala", "Guatemala City|Ciudad de Guatemala|Antigua Guatemala"),
        ("America/El_Salvador", "San Salvador"),
        ("America/Tegucigalpa", "San Pedro Sula"),
        ("America/Panama", "Panama City|Ciudad de Panamá"),
        ("America/Havana", "Santiago de Cuba"),
        ("America/Sao_Paulo", "Rio de Janeiro|Río de Janeiro|Brasília|Brasilia|Belo Horizonte|Curitiba|Porto Alegre|Florianópolis"),
        ("America/Bahia", "Salvador de Bahía"),
        ("Africa/Casablanca", "Rabat|Marrakech|Marrakesh|Tangier|Tánger"),
        ("Asia/Kolkata", "Mumbai|Bombay|Delhi|New Delhi|Nueva Delhi|Bangalore|Bengaluru|Chennai|Hyderabad|Pune"),
        ("Asia/Shanghai", "Beijing|Peking|Pekín|Shenzhen|Guangzhou|Cantón"),
        ("Asia/Tokyo", "Osaka|Kyoto|Kioto"),
        ("Asia/Dubai", "Abu Dhabi|Abu Dabi"),
        ("Australia/Sydney", "Canberra"),
    ];

    /// <summary>Countries by their ISO code, as Spanish speakers call them; the English names come with the zone data.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> Countries =
    [
        ("AD", "Andorra"), ("AR", "Argentina"), ("AT", "Austria"), ("BE", "Bélgica"), ("BO", "Bolivia"), ("BR", "Brasil"),
        ("CA", "Canadá"), ("CH", "Suiza"), ("CL", "Chile"), ("CN", "China"), ("CO", "Colombia"), ("CR", "Costa Rica"), ("CU", "Cuba"),
        ("CZ", "Chequia"), ("DK", "Dinamarca"), ("DO", "República Dominicana"), ("EC", "Ecuador"), ("ES", "España"),
        ("FI", "Finlandia"), ("FR", "Francia"), ("GB", "Reino Unido"), ("GB", "Inglaterra"), ("GB", "United Kingdom"),
        ("GB", "England"), ("GB", "UK"), ("GQ", "Guinea Ecuatorial"), ("GR", "Grecia"), ("GT", "Guatemala"), ("HN", "Honduras"),
        ("HU", "Hungría"), ("IE", "Irlanda"), ("IN", "India"), ("IT", "Italia"), ("JP", "Japón"), ("MA", "Marruecos"), ("MX", "México"),
        ("NI", "Nicaragua"), ("NL", "Países Bajos"), ("NL", "Holanda"), ("NO", "Noruega"), ("NZ", "Nueva Zelanda"), ("PA", "Panamá"),
        ("PE", "Perú"), ("PH", "Filipinas"), ("PL", "Polonia"), ("PR", "Puerto Rico"), ("PT", "Portugal"), ("PY", "Paraguay"),
        ("RO", "Rumanía"), ("RU", "Rusia"), ("SE", "Suecia"), ("SV", "El Salvador"), ("TR", "Turquía"), ("UA", "Ucrania"),
        ("US", "Estados Unidos"), ("US", "USA"), ("UY", "Uruguay"), ("VE", "Venezuela"), ("ZA", "Sudáfrica"),
    ];
}
