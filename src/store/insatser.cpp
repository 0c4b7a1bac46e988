#include "store/insatser.h"

#include "store/column.h"
#include "store/prepared.h"

namespace samspar::store {
namespace {

constexpr std::string_view kColumns =
    "insats, version, namn, beskrivning, inriktning, registrering, arbetslivsinriktad, huvudman, "
    "malgrupp, kon_begransning, alder_fran, alder_till, metod, ort, start_day, slut_day, "
    "forvantad_tid, redovisas_i";

domain::Insats read_insats(SQLite::Statement& query) {
    domain::Insats insats;
    insats.id = domain::InsatsId{query.getColumn(0).getInt64()};
    insats.version = query.getColumn(1).getInt64();
    insats.namn = text(query, 2);
    insats.beskrivning = text(query, 3);
    insats.inriktning = domain::parse_inriktning(text(query, 4)).value();
    insats.registrering = domain::parse_registreringssatt(text(query, 5)).value();
    insats.arbetslivsinriktad = query.getColumn(6).getInt() != 0;
    insats.huvudman = text(query, 7);
    insats.malgrupp = text(query, 8);
    insats.kon_begransning = text(query, 9);
    insats.alder_fran = optional_int(query, 10);
    insats.alder_till = optional_int(query, 11);
    insats.metod = text(query, 12);
    insats.ort = text(query, 13);
    insats.start = date(query, 14);
    insats.slut = optional_date(query, 15);
    insats.forvantad_tid = optional_int(query, 16);
    if (const auto parent = optional_int64(query, 17)) {
        insats.redovisas_i = domain::InsatsId{*parent};
    }
    return insats;
}

std::vector<domain::Insats> read_all(SQLite::Statement& query) {
    std::vector<domain::Insats> insatser;
    while (query.executeStep()) {
        insatser.push_back(read_insats(query));
    }
    return insatser;
}

void insert_version(WriteScope& scope,
                    const Actor& actor,
                    const domain::Insats& insats,
                    std::int64_t version) {
    SQLite::Statement insert(scope.database(),
                             "INSERT INTO insats_version (recorded_at, user, " +
                                 std::string(kColumns) +
                                 ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                                 "?, ?)");
    insert.bind(1, scope.now().ms);
    if (actor.user) {
        insert.bind(2, actor.user->value);
    }
    insert.bind(3, insats.id.value);
    insert.bind(4, version);
    insert.bind(5, insats.namn);
    insert.bind(6, insats.beskrivning);
    insert.bind(7, std::string(to_string(insats.inriktning)));
    insert.bind(8, std::string(to_string(insats.registrering)));
    insert.bind(9, insats.arbetslivsinriktad ? 1 : 0);
    insert.bind(10, insats.huvudman);
    insert.bind(11, insats.malgrupp);
    insert.bind(12, insats.kon_begransning);
    bind_optional(insert, 13, insats.alder_fran);
    bind_optional(insert, 14, insats.alder_till);
    insert.bind(15, insats.metod);
    insert.bind(16, insats.ort);
    insert.bind(17, insats.start.days);
    bind_date(insert, 18, insats.slut);
    bind_optional(insert, 19, insats.forvantad_tid);
    if (insats.redovisas_i) {
        insert.bind(20, insats.redovisas_i->value);
    }
    insert.exec();
}

}  // namespace

std::vector<domain::Insats> load_insatser(Scope& scope) {
    const Prepared prepared(
        scope, "SELECT " + std::string(kColumns) + " FROM insats_current ORDER BY insats");
    SQLite::Statement& query = *prepared;
    return read_all(query);
}

std::vector<domain::Insats> load_insatser(Scope& scope, domain::Instant as_of) {
    SQLite::Statement query(
        scope.database(),
        "SELECT " + std::string(kColumns) +
            " FROM insats_version AS v WHERE v.version = (SELECT max(o.version) FROM "
            "insats_version AS o WHERE o.insats = v.insats AND o.recorded_at <= ?) "
            "ORDER BY insats");
    query.bind(1, as_of.ms);
    return read_all(query);
}

std::optional<domain::Insats> find_insats(Scope& scope, domain::InsatsId id) {
    const Prepared prepared(
        scope, "SELECT " + std::string(kColumns) + " FROM insats_current WHERE insats = ?");
    SQLite::Statement& query = *prepared;
    query.bind(1, id.value);
    return query.executeStep() ? std::optional(read_insats(query)) : std::nullopt;
}

std::vector<InsatsName> load_insats_names(Scope& scope) {
    SQLite::Statement query(scope.database(),
                            "SELECT DISTINCT insats, namn FROM insats_version ORDER BY insats");
    std::vector<InsatsName> names;
    while (query.executeStep()) {
        names.push_back({{query.getColumn(0).getInt64()}, text(query, 1)});
    }
    return names;
}

domain::InsatsId insert_insats(WriteScope& scope,
                               const Actor& actor,
                               const domain::Insats& insats) {
    SQLite::Statement insert(scope.database(), "INSERT INTO insats (created_at) VALUES (?)");
    insert.bind(1, scope.now().ms);
    insert.exec();
    domain::Insats stored = insats;
    stored.id = domain::InsatsId{scope.database().getLastInsertRowid()};
    insert_version(scope, actor, stored, 1);
    return stored.id;
}

bool update_insats(WriteScope& scope, const Actor& actor, const domain::Insats& insats) {
    const auto current = find_insats(scope, insats.id);
    if (!current || current->version != insats.version) {
        return false;
    }
    insert_version(scope, actor, insats, insats.version + 1);
    return true;
}

}  // namespace samspar::store
