#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/plan/table_words.h"
#include "disclosure/release/published.h"

namespace samspar::exporting {

// One row of a published `statistik/1` (schema/exchange-format.md section 6), with the texts for
// people beside.
struct PublishedFigure {
    std::string insats = "*";
    std::string kon = "*";
    std::string kategori = "*";
    std::string matt;
    std::string insats_label = "Alla insatser";
    std::string kon_label = "Totalt";
    std::string kategori_label = "Totalt";
    disclosure::CellState state = disclosure::CellState::kHidden;
    // Only when shown. Of a mean: `antal` persons, `varde` months; else `varde` is per cent of
    // `av`.
    std::optional<std::int64_t> antal;
    std::optional<std::int64_t> av;
    std::optional<std::int64_t> varde;
    bool is_mean = false;
};

// Every cell of a table, row by row, and after each row its mean when the table has means.
[[nodiscard]] std::vector<PublishedFigure> published_figures(
    const disclosure::PublishedTable& table);

// Whether any row has a mean: then there is a column for them.
[[nodiscard]] bool has_means(const disclosure::PublishedTable& table);

// `Nya`, `Avslutade`: what a measure is called.
[[nodiscard]] std::string_view matt_label(std::string_view matt);

// `visas`, `dold`, `ej_tillampligt`: the column `status`.
[[nodiscard]] std::string_view status_of(disclosure::CellState state);

}  // namespace samspar::exporting
