#include "store/kodlistor.h"

#include <algorithm>
#include <limits>
#include <map>

#include "store/column.h"

namespace samspar::store {
namespace {

// Codes stand at 100, 200 ...; the kommuner of a new store come before them.
constexpr int kStep = 100;

// What the first edition of the lists was recorded at: before everything.
constexpr domain::Instant kFirstEdition{0};

void insert_kod(WriteScope& scope,
                const std::string& list,
                const domain::Kod& kod,
                int position,
                domain::Instant recorded) {
    SQLite::Statement insert(scope.database(),
                             "INSERT INTO kod (lista, nummer, kod, etikett, grupp, "
                             "giltig_fran_day, giltig_till_day, hjalp, position, "
                             "publiceras_under, recorded_at) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, list);
    insert.bind(2, static_cast<int>(kod.number));
    insert.bind(3, kod.code);
    insert.bind(4, kod.label);
    insert.bind(5, kod.group);
    bind_date(insert, 6, kod.valid_from);
    bind_date(insert, 7, kod.valid_to);
    insert.bind(8, kod.help);
    insert.bind(9, position);
    insert.bind(10, kod.published_under);
    insert.bind(11, recorded.ms);
    insert.exec();
    scope.changes_lists();
}

// Numbers the places of a list anew, with one code right after another.
void put_in_order(WriteScope& scope,
                  const domain::Kodlista& list,
                  domain::KodNumber number,
                  domain::KodNumber after) {
    std::vector<domain::KodNumber> order;
    for (const domain::Kod& kod : list.codes()) {
        if (kod.number != number) {
            order.push_back(kod.number);
        }
    }
    const auto it = std::ranges::find(order, after);
    order.insert(it == order.end() ? order.begin() : it + 1, number);
    int position = 0;
    for (const domain::KodNumber each : order) {
        position += kStep;
        SQLite::Statement update(scope.database(),
                                 "UPDATE kod SET position = ? WHERE lista = ? AND nummer = ?");
        update.bind(1, position);
        update.bind(2, list.name());
        update.bind(3, static_cast<int>(each));
        update.exec();
    }
}

}  // namespace

void insert_builtin_kodlistor(WriteScope& scope) {
    const domain::Kodlistor builtin = domain::builtin_kodlistor();
    for (const domain::Kodlista* list : builtin.all()) {
        int position = kStep;
        for (const domain::Kod& kod : list->codes()) {
            insert_kod(scope, list->name(), kod, position, kFirstEdition);
            position += kStep;
        }
    }
}

void insert_kommuner(WriteScope& scope, std::span<const domain::Kommun> kommuner) {
    SQLite::Statement last(scope.database(), "SELECT max(nummer) FROM kod WHERE lista = 'kommun'");
    last.executeStep();
    int number = last.getColumn(0).getInt();
    int position = 1;
    for (const domain::Kommun& kommun : kommuner) {
        if (++number > domain::kMaxKodNumber) {
            throw OpenProblem("a förbund can have at most " +
                              std::to_string(domain::kMaxKodNumber - 2) + " kommuner");
        }
        domain::Kod kod;
        kod.number = static_cast<domain::KodNumber>(number);
        kod.code = kommun.code;
        kod.label = kommun.namn;
        insert_kod(scope, "kommun", kod, position++, kFirstEdition);
    }
}

domain::Kodlistor load_kodlistor(Scope& scope) {
    return load_kodlistor_as_of(scope, {std::numeric_limits<std::int64_t>::max()});
}

domain::Kodlistor load_kodlistor_as_of(Scope& scope, domain::Instant moment) {
    SQLite::Statement query(scope.database(),
                            "SELECT lista, nummer, kod, etikett, grupp, giltig_fran_day, "
                            "giltig_till_day, hjalp, publiceras_under FROM kod "
                            "WHERE recorded_at <= ? ORDER BY lista, position");
    query.bind(1, moment.ms);
    std::map<std::string, std::vector<domain::Kod>> codes;
    while (query.executeStep()) {
        domain::Kod kod;
        kod.number = static_cast<domain::KodNumber>(query.getColumn(1).getInt());
        kod.code = text(query, 2);
        kod.label = text(query, 3);
        kod.group = text(query, 4);
        kod.valid_from = optional_date(query, 5);
        kod.valid_to = optional_date(query, 6);
        kod.help = text(query, 7);
        kod.published_under = text(query, 8);
        codes[text(query, 0)].push_back(std::move(kod));
    }
    domain::Kodlistor lists;
    for (auto& [name, list_codes] : codes) {
        if (domain::Kodlista* list = lists.find(name)) {
            *list = domain::Kodlista(name, std::move(list_codes));
        }
    }
    return lists;
}

void add_kod(WriteScope& scope,
             const domain::Kodlista& list,
             const domain::Kod& kod,
             domain::KodNumber after) {
    insert_kod(scope, list.name(), kod, 0, scope.now());
    put_in_order(scope, list, kod.number, after);
}

void end_kod(WriteScope& scope,
             const domain::Kodlista& list,
             domain::KodNumber number,
             std::optional<domain::Date> last) {
    SQLite::Statement update(scope.database(),
                             "UPDATE kod SET giltig_till_day = ? WHERE lista = ? AND nummer = ?");
    bind_date(update, 1, last);
    update.bind(2, list.name());
    update.bind(3, static_cast<int>(number));
    update.exec();
    scope.changes_lists();
}

void rename_kod(WriteScope& scope,
                const domain::Kodlista& list,
                domain::KodNumber number,
                const std::string& label,
                const std::string& help) {
    SQLite::Statement update(
        scope.database(), "UPDATE kod SET etikett = ?, hjalp = ? WHERE lista = ? AND nummer = ?");
    update.bind(1, label);
    update.bind(2, help);
    update.bind(3, list.name());
    update.bind(4, static_cast<int>(number));
    update.exec();
    scope.changes_lists();
}

void move_kod(WriteScope& scope,
              const domain::Kodlista& list,
              domain::KodNumber number,
              domain::KodNumber after) {
    put_in_order(scope, list, number, after);
    scope.changes_lists();
}

}  // namespace samspar::store
