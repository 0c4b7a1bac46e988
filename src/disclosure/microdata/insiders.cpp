#include "disclosure/microdata/insiders.h"

#include <algorithm>

#include "disclosure/model/dimension_names.h"
#include "domain/split.h"

namespace samspar::disclosure {
namespace {

using Insiders = std::vector<AuditModel::Insider>;

// As in the files of the releases: several leaves are the code `man+annat`.
AuditModel::Key key_of(std::string_view universe, std::string_view text) {
    AuditModel::Key key{std::string(universe), {}};
    while (!text.empty()) {
        const std::string_view part = domain::take_part(text, ';');
        const auto equals = part.find('=');
        std::string code(part.substr(equals + 1));
        std::ranges::replace(code, ',', '+');
        key.codes.emplace_back(part.substr(0, equals), std::move(code));
    }
    return key;
}

// A hidden count of which a reader is not told that it cannot be one.
bool may_be_one(const LedgerCell& cell) {
    return cell.state == LedgerState::kHidden && cell.least.value_or(0) <= 1 &&
           cell.most.value_or(1) >= 1;
}

void add_of_tables(const Ledger& published, domain::Period period, Insiders& insiders) {
    for (const Counted counted : {Counted::kAktuella, Counted::kAvslutade, Counted::kNya}) {
        const std::string name = universe_name(counted, period);
        for (const LedgerCell& cell : published.cells) {
            if (cell.universe == name && may_be_one(cell)) {
                insiders.push_back(
                    {"alone in " + name + " " + cell.key, key_of(name, cell.key), 1});
            }
        }
    }
}

// With one row or with two.
void add_of_left_out(const AuditModel::Table& left_out, Insiders& insiders) {
    constexpr std::int64_t kMostRows = 2;
    for (const AuditModel::Cell& cell : left_out.cells) {
        AuditModel::Key key{left_out.universe, {}};
        std::string name = "alone in " + left_out.universe;
        for (std::size_t i = 0; i < left_out.dimensions.size(); ++i) {
            if (cell.codes[i] != "*") {
                key.codes.emplace_back(left_out.dimensions[i], cell.codes[i]);
                name += " " + left_out.dimensions[i] + "=" + cell.codes[i];
            }
        }
        for (std::int64_t rows = 1; rows <= kMostRows && !cell.count; ++rows) {
            insiders.push_back({name + " with " + std::to_string(rows), key, rows});
        }
    }
}

}  // namespace

std::vector<AuditModel::Insider> microdata_insiders(const Ledger& published,
                                                    domain::Period period,
                                                    const AuditModel::Table* left_out) {
    Insiders insiders;
    add_of_tables(published, period, insiders);
    if (left_out != nullptr) {
        add_of_left_out(*left_out, insiders);
    }
    return insiders;
}

}  // namespace samspar::disclosure
