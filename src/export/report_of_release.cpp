#include "export/report_of_release.h"

#include <algorithm>
#include <map>
#include <utility>

#include "disclosure/plan/catalogue.h"
#include "export/published_figures.h"
#include "export/published_notes.h"
#include "export/swedish_time.h"
#include "export/table_notes.h"
#include "export/words.h"

namespace samspar::exporting {
namespace {

using disclosure::CellState;
using disclosure::PublishedColumn;
using disclosure::PublishedTable;

// More bars than this in one place cannot be told apart.
constexpr std::size_t kMostSeries = 5;

ReportCell number_cell(std::int64_t number) {
    return {.kind = ReportCell::Kind::kNumber, .number = {number, 0}};
}

ReportCell cell(const PublishedTable& table, std::size_t row, std::size_t column) {
    switch (table.cell(row, column).state()) {
        case CellState::kHidden:
            return {.kind = ReportCell::Kind::kHidden};
        case CellState::kNotApplicable:
            return {.kind = ReportCell::Kind::kNobody};
        case CellState::kShown:
            break;
    }
    ReportCell shown = number_cell(table.cell(row, column).count());
    if (const auto& share = table.share(row, column)) {
        shown.percent = statistics::Decimal{share->percent, 0};
    }
    return shown;
}

bool is_total(const PublishedColumn& column) {
    return column.kon == "*" && column.kategori == "*";
}

bool is_flow(const PublishedTable& table) {
    return std::ranges::any_of(table.columns(), [&](const PublishedColumn& column) {
        return column.matt != table.columns().front().matt;
    });
}

// Whether the categories that a table has across bear proper names: places, and whoever refers
// people.
bool has_names_across(const PublishedTable& table) {
    namespace names = disclosure::names;
    const auto design =
        std::ranges::find(disclosure::catalogue(), table.id(), &disclosure::TableDesign::id);
    return design != disclosure::catalogue().end() &&
           std::ranges::any_of(design->parts, [](const disclosure::PartDesign& part) {
               return std::ranges::any_of(part.columns, [](const disclosure::AxisDesign& axis) {
                   return axis.dimension == names::kInsats || axis.dimension == names::kKommun ||
                          axis.dimension == names::kRemittent;
               });
           });
}

// Those who came and those who left, where the columns are the flow; else the parts of the total;
// else the total, when there are too many parts. None of parts of parts.
std::vector<std::size_t> chart_columns(const PublishedTable& table) {
    std::vector<std::size_t> parts;
    std::size_t total = 0;
    const bool flow = is_flow(table);
    for (std::size_t i = 0; i < table.columns().size(); ++i) {
        const PublishedColumn& column = table.columns()[i];
        if (flow ? column.matt == "nya" || column.matt == "avslutade" : !is_total(column)) {
            parts.push_back(i);
        } else if (is_total(column) && !flow) {
            total = i;
        }
    }
    if (!table.columns().front().group.empty()) {
        return {};
    }
    return parts.empty() || parts.size() > kMostSeries ? std::vector<std::size_t>{total} : parts;
}

// `n = 450 aktuella`: of the whole table.
std::string n_of(const PublishedTable& table) {
    const std::size_t last = table.rows().size() - 1;
    for (std::size_t i = 0; i < table.columns().size(); ++i) {
        const PublishedColumn& column = table.columns()[i];
        if (is_total(column)) {
            std::string what(matt_label(column.matt));
            what[0] = static_cast<char>(what[0] - 'A' + 'a');
            return "n = " + cell_text(cell(table, last, i)) + " " + what;
        }
    }
    return {};
}

ReportCell mean_cell(const std::optional<PublishedTable::Mean>& mean) {
    return mean ? number_cell(mean->months) : ReportCell{.kind = ReportCell::Kind::kHidden};
}

// Whether all parts of a whole are printed as per cent that do not add up to it.
bool misses_hundred(const PublishedTable& table) {
    struct Parts {
        std::int64_t persons = 0;
        std::int64_t percent = 0;
        std::int64_t of = 0;
    };
    std::map<std::pair<std::string, std::string>, Parts> wholes;
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            if (const auto& share = table.share(row, column)) {
                Parts& parts = wholes[{share->whole.universe, share->whole.key}];
                parts.persons += table.cell(row, column).count();
                parts.percent += share->percent;
                parts.of = share->of;
            }
        }
    }
    return std::ranges::any_of(wholes, [](const auto& whole) {
        return whole.second.persons == whole.second.of && whole.second.percent != 100;
    });
}

ReportGrid grid_of(const PublishedTable& table, const disclosure::TableWords& words) {
    ReportGrid grid;
    grid.n = n_of(table);
    grid.row_head = words.row_head;
    const bool names = has_names_across(table);
    for (const PublishedColumn& column : table.columns()) {
        grid.columns.push_back({column.group, column.label, names && column.kategori != "*"});
    }
    const bool with_means = has_means(table);
    if (with_means) {
        grid.columns.push_back({"", std::string(matt_label("medel_manader"))});
    }
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        ReportRow line{table.rows()[row].label, table.rows()[row].total, {}};
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            line.cells.push_back(cell(table, row, column));
        }
        if (with_means) {
            line.cells.push_back(mean_cell(table.mean(row)));
        }
        grid.rows.push_back(std::move(line));
    }
    if (!table.rest().empty()) {
        grid.notes.push_back(rest_note(table.rest()));
    }
    if (misses_hundred(table)) {
        grid.notes.emplace_back(kRoundedNote);
    }
    grid.chart = chart_columns(table);
    return grid;
}

}  // namespace

ReportSection section_of_table(const PublishedTable& table, domain::Period period) {
    const disclosure::TableWords& words = disclosure::words_of_table(table.id());
    ReportSection section;
    section.id = table.id();
    section.title = words.definition.title;
    section.population = words.definition.population;
    section.how = words.definition.text;
    section.definition = disclosure::reference(words);
    section.grids.push_back(grid_of(table, words));
    section.grids.front().caption = section.title + " " + swedish_period(period);
    section.grids.front().subject = section.grids.front().caption;
    return section;
}

Report head_of_release(const disclosure::PublishedRelease& release,
                       const disclosure::Policy& policy,
                       const Provenance& provenance) {
    const std::string number = std::to_string(release.number());
    Report report;
    report.title = "Statistik " + swedish_period(release.period()) + ", " + provenance.forbund;
    report.subject = "Publicering " + number;
    report.training = provenance.training ? std::string(kTrainingMark) : "";
    report.source = "Källa: " + provenance.forbund + ", publicering " + number + ", underlag per " +
                    swedish_day(provenance.underlag);
    report.made = provenance.uttaget;
    report.facts = {
        {said("uppgift", "forbund"), provenance.forbund},
        {said("uppgift", "publicering"), number},
        {said("uppgift", "period"), swedish_period(release.period())},
        {said("uppgift", "uttaget"), swedish_moment(provenance.uttaget)},
        {said("uppgift", "underlag"), swedish_moment(provenance.underlag)},
        {said("uppgift", "program"), "Samspår " + provenance.program},
        {said("uppgift", "regler"),
         "Beslut " + std::to_string(release.policy_version()) + ": antal under " +
             std::to_string(policy.threshold) +
             " visas inte, och mellan det minsta och det största som ett dolt tal kan vara är det "
             "minst " +
             std::to_string(policy.width)}};
    report.notes = published_notes(policy);
    return report;
}

Report report_of_release(const disclosure::PublishedRelease& release,
                         const disclosure::Policy& policy,
                         const Provenance& provenance,
                         const std::string& checksum) {
    Report report = head_of_release(release, policy, provenance);
    report.facts.push_back({said("uppgift", "kontrollsumma"), "sha256:" + checksum});
    for (const PublishedTable& table : release.tables()) {
        report.sections.push_back(section_of_table(table, release.period()));
    }
    return report;
}

}  // namespace samspar::exporting
