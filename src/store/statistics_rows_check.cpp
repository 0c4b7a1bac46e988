#include "domain/receipt_code.h"
#include "store/column.h"
#include "store/packed_row.h"
#include "store/registrering_columns.h"
#include "store/statistics_rows.h"

namespace samspar::store {
namespace {

constexpr std::size_t kMostProblems = 10;

// Whether exactly the years the content touches are there, with its values.
class YearRows {
public:
    explicit YearRows(Scope& scope)
        : query_(scope.database(),
                 "SELECT count(*) FROM registrering_year WHERE year = ? AND registrering = ? "
                 "AND start_day = ? AND avslut_day IS ? AND insats = ? AND person = ? "
                 "AND background = ? AND ending = ? AND forsorjning = ?") {}

    bool has(int year,
             std::int64_t id,
             std::int64_t person,
             const domain::Registrering& content,
             const PackedRow& packed) {
        query_.reset();
        query_.bind(1, year);
        query_.bind(2, id);
        query_.bind(3, content.start.days);
        bind_date(query_, 4, content.avslut ? std::optional(content.avslut->date) : std::nullopt);
        query_.bind(5, content.insats.value);
        query_.bind(6, person);
        query_.bind(7, packed.background);
        query_.bind(8, packed.ending);
        query_.bind(9, packed.forsorjning);
        query_.executeStep();
        return query_.getColumn(0).getInt() == 1;
    }

private:
    SQLite::Statement query_;
};

}  // namespace

std::vector<std::string> check_statistics_rows(Scope& scope, const domain::Kodlistor& lists) {
    std::vector<std::string> problems;
    YearRows rows(scope);
    std::int64_t expected = 0;
    SQLite::Statement query(
        scope.database(),
        "SELECT r.id, r.kod, coalesce(v.person, 0), " + content_select() +
            " FROM registrering AS r JOIN registrering_version AS v "
            "ON v.registrering = r.id AND v.version = r.version "
            "LEFT JOIN person AS p ON p.id = v.person WHERE v.felregistrerad = 0");
    while (query.executeStep() && problems.size() < kMostProblems) {
        const domain::Registrering content = read_content(query, 3, lists);
        const PackedRow packed = pack(content);
        const int first = content.avslut ? domain::year_of(content.start) : 0;
        const int last = content.avslut ? domain::year_of(content.avslut->date) : 0;
        for (int year = first; year <= last; ++year, ++expected) {
            if (!rows.has(year,
                          query.getColumn(0).getInt64(),
                          query.getColumn(2).getInt64(),
                          content,
                          packed)) {
                problems.push_back("the statistics row of " +
                                   domain::display_receipt_code(text(query, 1)) + " for year " +
                                   std::to_string(year) + " differs from its newest version");
            }
        }
    }
    SQLite::Statement count(scope.database(), "SELECT count(*) FROM registrering_year");
    count.executeStep();
    if (problems.empty() && count.getColumn(0).getInt64() != expected) {
        problems.emplace_back("there are statistics rows that belong to no registrering");
    }
    return problems;
}

}  // namespace samspar::store
