#include "store/kodlistor.h"

#include <map>

#include "store/column.h"

namespace samspar::store {
namespace {

// Built-in codes stand at 100, 200 ...; a förbund's kommuner come before them.
constexpr int kStep = 100;

void insert_kod(WriteScope& scope, const std::string& list, const domain::Kod& kod, int position) {
    SQLite::Statement insert(scope.database(),
                             "INSERT INTO kod (lista, nummer, kod, etikett, grupp, "
                             "giltig_fran_day, giltig_till_day, hjalp, position) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, list);
    insert.bind(2, static_cast<int>(kod.number));
    insert.bind(3, kod.code);
    insert.bind(4, kod.label);
    insert.bind(5, kod.group);
    bind_date(insert, 6, kod.valid_from);
    bind_date(insert, 7, kod.valid_to);
    insert.bind(8, kod.help);
    insert.bind(9, position);
    insert.exec();
    scope.changes_lists();
}

}  // namespace

void insert_builtin_kodlistor(WriteScope& scope) {
    const domain::Kodlistor builtin = domain::builtin_kodlistor();
    for (const domain::Kodlista* list : builtin.all()) {
        int position = kStep;
        for (const domain::Kod& kod : list->codes()) {
            insert_kod(scope, list->name(), kod, position);
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
        insert_kod(scope, "kommun", kod, position++);
    }
}

domain::Kodlistor load_kodlistor(Scope& scope) {
    SQLite::Statement query(scope.database(),
                            "SELECT lista, nummer, kod, etikett, grupp, giltig_fran_day, "
                            "giltig_till_day, hjalp FROM kod ORDER BY lista, position");
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

}  // namespace samspar::store
