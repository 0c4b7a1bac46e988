#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "disclosure/microdata/conditions.h"
#include "disclosure/model/space.h"
#include "disclosure/release/audit_model.h"
#include "disclosure/release/ledger.h"
#include "domain/period.h"

namespace samspar::disclosure {

// Of those whom a file leaves out, all with some answers: a count of people like any other, and
// whoever has the file and a table that counts them too can work it out.
struct LeftOutCell {
    std::vector<std::optional<std::uint16_t>> answers;  // by column; empty: whatever they answered
    std::size_t rows = 0;

    [[nodiscard]] std::size_t crossed() const;  // columns that have an answer
    [[nodiscard]] MicrodataLine line() const;   // REQUIRES: all have
};

// Every combination of answers in up to three columns, as far as a published table crosses, and in
// all.
[[nodiscard]] std::vector<LeftOutCell> left_out_cells(const std::vector<MicrodataColumn>& columns,
                                                      const MicrodataLines& left_out);

// `utelamnade 2021`: those of `avslutade 2021` whom the file leaves out.
[[nodiscard]] std::string left_out_universe(domain::Period period);

// A category in `sdc-audit/1`, as in the files of the releases: one leaf by its name, several as
// `annat+man`.
[[nodiscard]] std::string audit_code(const Space& space,
                                     const MicrodataColumn& column,
                                     std::uint16_t category);

[[nodiscard]] AuditModel::Key audit_key(const Space& space,
                                        const std::string& universe,
                                        const std::vector<MicrodataColumn>& columns,
                                        const LeftOutCell& cell);

// The small counts that a shown count of the same people tells by plain subtraction, a line each.
// No audit is needed to know them; those that take several counts are for the audit to find.
[[nodiscard]] std::vector<std::string> told_by_subtraction(
    const Space& space,
    const Ledger& published,
    domain::Period period,
    const std::vector<MicrodataColumn>& columns,
    const std::vector<LeftOutCell>& cells,
    std::size_t threshold);

// Whether a published table of a period has counts by the same questions and no other, so that
// subtraction may tell the cell: by place in `cells`.
[[nodiscard]] std::vector<bool> beside_a_table(const Ledger& published,
                                               domain::Period period,
                                               const std::vector<MicrodataColumn>& columns,
                                               const std::vector<LeftOutCell>& cells);

// The cells as a table. Shown are the counts from `threshold` on that lie beside a table. Of the
// others there that they are under it is known then; whatever else is hidden, is for the audit to
// find.
[[nodiscard]] AuditModel::Table left_out_table(const Space& space,
                                               domain::Period period,
                                               const std::vector<MicrodataColumn>& columns,
                                               const std::vector<LeftOutCell>& cells,
                                               const std::vector<bool>& beside,
                                               std::size_t threshold);

}  // namespace samspar::disclosure
