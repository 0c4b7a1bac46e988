#include "store/forbund.h"

#include "domain/split.h"
#include "store/column.h"

namespace samspar::store {
namespace {

std::string join(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) {
        all += (all.empty() ? "" : " ") + word;
    }
    return all;
}

}  // namespace

void insert_forbund(WriteScope& scope, const domain::Forbund& forbund) {
    SQLite::Statement insert(scope.database(),
                             "INSERT INTO forbund (id, store_id, namn, organisationsnummer, "
                             "optional_fields, training, created_at) VALUES (1, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, security::random_uuid(scope.store().random()));
    insert.bind(2, forbund.namn);
    insert.bind(3, forbund.organisationsnummer);
    insert.bind(4, join(forbund.optional_fields));
    insert.bind(5, forbund.training ? 1 : 0);
    insert.bind(6, scope.now().ms);
    insert.exec();
    scope.changes_lists();
    for (const std::string& part : forbund.parter) {
        SQLite::Statement statement(scope.database(), "INSERT INTO part (namn) VALUES (?)");
        statement.bind(1, part);
        statement.exec();
    }
}

domain::Forbund load_forbund(Scope& scope) {
    SQLite::Statement query(scope.database(),
                            "SELECT namn, organisationsnummer, optional_fields, training "
                            "FROM forbund");
    query.executeStep();
    domain::Forbund forbund;
    forbund.namn = text(query, 0);
    forbund.organisationsnummer = text(query, 1);
    forbund.optional_fields = domain::split(text(query, 2), ' ');
    forbund.training = query.getColumn(3).getInt() != 0;
    SQLite::Statement parter(scope.database(), "SELECT namn FROM part ORDER BY namn");
    while (parter.executeStep()) {
        forbund.parter.push_back(text(parter, 0));
    }
    SQLite::Statement kommuner(scope.database(),
                               "SELECT kod, etikett FROM kod WHERE lista = 'kommun' "
                               "AND kod GLOB '[0-9][0-9][0-9][0-9]' ORDER BY position");
    while (kommuner.executeStep()) {
        forbund.kommuner.push_back({text(kommuner, 0), text(kommuner, 1)});
    }
    return forbund;
}

}  // namespace samspar::store
