#pragma once

#include <span>
#include <string>
#include <string_view>

#include "domain/insats.h"
#include "intake/header.h"

namespace samspar::intake {

std::span<const Column> insats_columns();

// The name that a row of insatser.csv gives its insats; empty when it gives none.
std::string_view insats_name(const Header& header, const CsvRow& row);

// `before` (a known insats, or an empty one) with every value that the row gives put in.
// `redovisas_i` is not read. What is wrong with single cells is added to `errors`.
domain::Insats read_insats(const Header& header,
                           const CsvRow& row,
                           domain::Insats before,
                           RowErrors& errors);

// The name in `redovisas_i`, empty when the row gives none.
std::string_view redovisas_i(const Header& header, const CsvRow& row);

}  // namespace samspar::intake
