#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/definition.h"
#include "domain/ids.h"
#include "domain/period.h"
#include "statistics/decimal.h"

namespace samspar::statistics {

// Place 0 of the axes insats, kön and kategori: all of them together, `*`.
inline constexpr std::uint16_t kAll = 0;

// A place on an axis: the code that machines read, the Swedish text that people read.
struct Label {
    std::string code;
    std::string label;
    bool operator==(const Label&) const = default;
};

// One insats with figures of its own. Place 0 of the axis is all insatser.
struct InsatsLabel {
    domain::InsatsId id;  // 0 for all
    std::string namn;     // `*` for all
};

// `partition` says which categories add up to the whole `*`: all that have bit 1 (kFine) do, and
// all that have bit 2 (kCoarse). 0: the whole itself, a subtotal, or an answer of a question with
// several answers.
inline constexpr std::uint8_t kFine = 1;
inline constexpr std::uint8_t kCoarse = 2;
struct Kategori {
    std::string code;
    std::string label;
    std::uint8_t partition = 0;
};

// What kind of number a measure is, and so which fields of a figure it fills.
enum class Kind : std::uint8_t {
    kCount,     // antal. Kön and insatser add up to the whole
    kShare,     // antal of av, varde in per cent. antal and av add up likewise
    kPrevious,  // like kShare, of the period before: its insatser may be others
    kPoints,    // varde in procentenheter
    kMonths,    // varde in months, antal = how many it is computed over
    kUnique,    // antal of persons: one person can be in several insatser
};

struct Measure {
    std::string code;
    std::string label;
    Kind kind = Kind::kCount;
};

enum class Status : std::uint8_t { kVisas, kEjTillampligt };

// One row of `statistik/1` (schema/exchange-format.md section 6). The first five are places on
// axes: of the statistics (period, insats, kon) and of the table (kategori, matt).
struct Figure {
    std::uint16_t period = 0;
    std::uint16_t insats = kAll;
    std::uint16_t kon = kAll;
    std::uint16_t kategori = kAll;
    std::uint16_t matt = 0;
    Status status = Status::kVisas;
    std::optional<std::int64_t> antal;
    std::optional<std::int64_t> av;
    std::optional<Decimal> varde;
};

struct Table {
    const domain::Definition* definition = nullptr;
    std::vector<Kategori> kategorier;  // place 0 is `*`
    std::vector<Measure> matt;
    std::vector<Figure> figures;  // by period, insats, kön, kategori, measure
};

// Statistics as they are, for the förbund's own eyes. What leaves the förbund is another type.
struct ExactStatistics {
    domain::Period period;                   // what was asked for
    std::optional<domain::Period> compared;  // the period before, when asked for
    std::optional<domain::InsatsId> insats;  // only that insats, when asked for
    std::vector<domain::Period> periods;     // axis: `period`, then others that tables speak of
    std::vector<InsatsLabel> insatser;       // axis
    std::vector<Label> kon;                  // axis
    std::vector<Table> tables;               // in the order of the definitions
};

// `visas`, `ej_tillampligt`: the column `status`.
[[nodiscard]] std::string_view to_string(Status status);

// nullptr when there is no table with that id.
[[nodiscard]] const Table* find_table(const ExactStatistics& statistics, std::string_view id);

// A figure by what its row in `statistik/1` says.
struct FigureKey {
    std::string_view tabell = {};
    std::string_view ar = {};
    std::string_view insats = "*";
    std::string_view kon = "*";
    std::string_view kategori = "*";
    std::string_view matt = {};
};

// nullptr when there is no such row. Looks through the table: for tests and single questions.
[[nodiscard]] const Figure* find_figure(const ExactStatistics& statistics, const FigureKey& key);

}  // namespace samspar::statistics
