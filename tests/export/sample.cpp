#include "export/sample.h"

namespace samspar::testing {
namespace {

using statistics::Figure;
using statistics::Kind;

Figure figure(std::uint16_t insats,
              std::uint16_t kon,
              std::uint16_t kategori,
              std::uint16_t matt,
              std::optional<std::int64_t> antal,
              std::optional<std::int64_t> av,
              std::optional<statistics::Decimal> varde) {
    Figure f;
    f.insats = insats;
    f.kon = kon;
    f.kategori = kategori;
    f.matt = matt;
    f.antal = antal;
    f.av = av;
    f.varde = varde;
    return f;
}

statistics::Table alder() {
    statistics::Table table;
    table.definition = domain::find_definition("alder");
    table.kategorier = {{"*", "Totalt", 0}, {"-19", "Under 20 år", 1}};
    table.matt = {{"aktuella", "Aktuella", Kind::kShare}};
    table.figures = {figure(0, 0, 0, 0, 1234, 1234, statistics::Decimal{1000, 1}),
                     figure(0, 0, 1, 0, 282, 1234, statistics::Decimal{229, 1}),
                     figure(1, 1, 1, 0, 0, 0, std::nullopt)};
    return table;
}

statistics::Table arbete_studier() {
    statistics::Table table;
    table.definition = domain::find_definition("arbete_studier");
    table.kategorier = {{"*", "Totalt", 0}};
    table.matt = {{"till_arbete_studier", "Till arbete eller studier", Kind::kShare},
                  {"skillnad_kvinnor_man", "Skillnad", Kind::kPoints}};
    table.figures = {figure(0, 0, 0, 0, 99, 280, statistics::Decimal{35, 0}),
                     figure(0, 0, 0, 1, std::nullopt, std::nullopt, statistics::Decimal{-26, 0}),
                     figure(1, 0, 0, 0, std::nullopt, std::nullopt, std::nullopt)};
    table.figures.back().status = statistics::Status::kEjTillampligt;
    return table;
}

}  // namespace

statistics::ExactStatistics sample() {
    statistics::ExactStatistics s;
    s.period = domain::year_period(2021);
    s.periods = {s.period};
    s.insatser = {{{0}, "*"}, {{7}, "=SUMMA(A1), \"Lyra\" <b>"}};
    s.kon = {{"*", "Totalt"}, {"kvinna", "Kvinna"}};
    s.tables = {alder(), arbete_studier()};
    return s;
}

exporting::Provenance sample_provenance(bool training) {
    return {"Förbundet; Norr",
            domain::parse_instant("2026-03-01T09:30:00Z").value(),
            domain::parse_instant("2026-02-28T23:59:59Z").value(),
            "0.1.0",
            training};
}

}  // namespace samspar::testing
