#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "disclosure/model/policy.h"
#include "disclosure/model/relation.h"
#include "disclosure/plan/public_facts.h"
#include "disclosure/release/ledger.h"
#include "disclosure/release/published.h"

namespace samspar::disclosure {

// A release and everything before it in the words of `sdc-audit/1` (schema/exchange-format.md
// section 9), made from what is published alone. Room export writes it as JSON.
struct AuditModel {
    std::string title;
    int threshold = 0;
    int min_width = 0;
    int coalition = 0;
    bool zero_exact = true;              // a hidden cell that must be 0 is a finding like any other
    std::vector<std::string> sensitive;  // dimensions that may not be told of a whole group

    struct Dimension {
        std::string name;
        std::vector<std::string> leaves;
        std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    };
    std::vector<Dimension> dimensions;

    struct Universe {
        std::string name;
        std::vector<std::string> dimensions;
    };
    std::vector<Universe> universes;

    struct Cell {
        std::vector<std::string> codes;     // in the order of the table's dimensions; `*` = all
        std::optional<std::int64_t> count;  // empty: X
    };
    struct Table {
        std::string id;
        std::string universe;
        std::vector<std::string> dimensions;
        std::vector<Cell> cells;
        bool printed = true;  // false: counts that no table shows, which are attacked all the same
        bool groups = true;   // "next to all of the group" may not be known of its cells
    };
    std::vector<Table> tables;

    // A key: universe and dimension -> code.
    struct Key {
        std::string universe;
        std::vector<std::pair<std::string, std::string>> codes;
    };
    struct Relation {
        std::string id;
        std::int64_t rhs = 0;
        std::vector<std::pair<std::int64_t, Key>> terms;
        std::string op = "=";  // or `<=`, `>=`
    };
    std::vector<Relation> relations;

    struct Ratio {
        std::string id;
        Key numerator;
        Key denominator;
        std::int64_t percent = 0;
    };
    std::vector<Ratio> ratios;

    struct Mean {
        std::string id;
        Key of;
        std::int64_t value = 0;
    };
    std::vector<Mean> means;

    // What somebody knows who is alone in a cell: how many it counts, her own. Tells who that is,
    // so a model with any never leaves the program.
    struct Insider {
        std::string id;
        Key key;
        std::int64_t count = 1;
    };
    std::vector<Insider> insiders;

    // Finds or adds.
    Dimension& dimension(const std::string& name);
    // Asks a question in a universe. Each is found or added, and so is each answer.
    void ask(const std::string& universe,
             const std::string& name,
             const std::vector<std::string>& leaves);
    // Several answers under one code, once.
    void add_group(const std::string& name,
                   const std::string& code,
                   const std::vector<std::string>& leaves);
};

// `additions` are those of the release itself; `relations` what everybody knows (structural zeros
// are read from the ledger), with keys of `space`. `assumed`: what a reader is taken to know who
// knows the rules; a model of a release with any never leaves the program.
[[nodiscard]] AuditModel make_audit_model(const PublishedRelease& release,
                                          const Policy& policy,
                                          const Ledger& earlier,
                                          const Ledger& additions,
                                          const Space& space,
                                          const std::vector<Relation>& relations,
                                          const std::vector<KnownBound>& assumed = {});

// The same of a ledger alone, which has every count that is printed or marked. A model of a
// rättelse is given out with what is assumed: the rättelse says it.
[[nodiscard]] AuditModel audit_model_of_ledger(std::string title,
                                               const Policy& policy,
                                               const Ledger& ledger,
                                               const Space& space,
                                               const std::vector<Relation>& relations,
                                               const std::vector<KnownBound>& assumed);

}  // namespace samspar::disclosure
