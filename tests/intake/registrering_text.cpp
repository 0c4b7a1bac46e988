#include "intake/registrering_text.h"

#include "domain/date.h"

namespace samspar::test {
namespace {

std::string cell(SQLite::Statement& query, int column) {
    return query.isColumnNull(column) ? "" : query.getColumn(column).getString();
}

std::string day(SQLite::Statement& query, int column) {
    return query.isColumnNull(column)
               ? ""
               : domain::to_string(domain::Date{query.getColumn(column).getInt()});
}

}  // namespace

std::string registreringar_text(store::Store& store) {
    store::ReadScope scope = store.read();
    SQLite::Statement query(
        scope.database(),
        "SELECT i.namn, coalesce('P' || v.person, '-'), v.start_day, v.avslut_day, "
        "v.avslutsanledning, v.kon, v.fodelsear, v.forsorjning_fore || '>' || "
        "v.forsorjning_efter, trim(v.sysselsattning_fore || ' ' || coalesce(v.omfattning_fore, "
        "'')) || '>' || trim(v.sysselsattning_efter || ' ' || coalesce(v.omfattning_efter, '')), "
        "v.utbildning, v.tid_i_forsorjning, v.remittent, v.kommun, v.handlingsplan, "
        "iif(v.felregistrerad, 'fel ', '') || 'v' || v.version "
        "FROM registrering AS r JOIN registrering_version AS v ON v.registrering = r.id AND "
        "v.version = r.version JOIN insats_current AS i ON i.insats = v.insats ORDER BY r.id");
    std::string text;
    while (query.executeStep()) {
        for (int column = 0; column < query.getColumnCount(); ++column) {
            const bool is_day = column == 2 || column == 3;
            text.append(column == 0 ? "" : ";");
            text.append(is_day ? day(query, column) : cell(query, column));
        }
        text += '\n';
    }
    return text;
}

std::string insatser_text(store::Store& store) {
    store::ReadScope scope = store.read();
    SQLite::Statement query(
        scope.database(),
        "SELECT i.namn, i.start_day, i.slut_day, i.registrering, iif(i.arbetslivsinriktad, 'ja', "
        "'nej'), coalesce(p.namn, ''), 'v' || i.version FROM insats_current AS i "
        "LEFT JOIN insats_current AS p ON p.insats = i.redovisas_i ORDER BY i.insats");
    std::string text;
    while (query.executeStep()) {
        text.append(cell(query, 0)).append(";").append(day(query, 1)).append(";");
        text.append(day(query, 2));
        for (int column = 3; column < query.getColumnCount(); ++column) {
            text.append(";").append(cell(query, column));
        }
        text += '\n';
    }
    return text;
}

std::string antal_text(store::Store& store) {
    store::ReadScope scope = store.read();
    SQLite::Statement query(scope.database(),
                            "SELECT i.namn, a.enhet, a.year, a.kon, a.count FROM antal AS a JOIN "
                            "insats_current AS i ON i.insats = a.insats WHERE a.replaced_at IS "
                            "NULL ORDER BY a.id");
    std::string text;
    while (query.executeStep()) {
        for (int column = 0; column < query.getColumnCount(); ++column) {
            text.append(column == 0 ? "" : ";").append(cell(query, column));
        }
        text += '\n';
    }
    return text;
}

int rows_in(store::Store& store, const std::string& table) {
    store::ReadScope scope = store.read();
    return scope.database().execAndGet("SELECT count(*) FROM " + table).getInt();
}

}  // namespace samspar::test
