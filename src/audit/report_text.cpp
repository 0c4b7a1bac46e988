#include <algorithm>
#include <map>

#include "audit/report.h"

namespace samspar::audit {
namespace {

// Labels in a column; bytes that go on with a UTF-8 sign take no place.
std::size_t width_of(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string padded(const std::string& text, std::size_t width) {
    const std::size_t own = width_of(text);
    return own < width ? text + std::string(width - own, ' ') : text;
}

std::string interval(const CellFinding& cell) {
    std::string text = (cell.lowest_proven ? "[" : "[<=") + std::to_string(cell.lowest) + ", ";
    if (!cell.highest) {
        return text + "no limit]";
    }
    return text + (cell.highest_proven ? "" : ">=") + std::to_string(*cell.highest) + "]";
}

std::string values_of(const CellFinding& cell) {
    std::string text;
    for (const Count value : cell.values) {
        text += (text.empty() ? "  only " : ", ") + std::to_string(value);
    }
    return text;
}

std::string cell_lines(const std::vector<CellFinding>& cells) {
    std::size_t labels = 0;
    std::size_t intervals = 0;
    for (const CellFinding& cell : cells) {
        labels = std::max(labels, width_of(cell.label));
        intervals = std::max(intervals, width_of(interval(cell)));
    }
    std::string text;
    for (const CellFinding& cell : cells) {
        text += padded(cell.label, labels) + "  " + padded(interval(cell), intervals) + "  " +
                std::string(name_of(cell.verdict)) + values_of(cell) + "\n";
    }
    return text;
}

std::string other_lines(const Report& report) {
    std::string text;
    for (const GroupFinding& group : report.groups) {
        text += "GROUP  " + group.label + " holds everybody of its group" +
                (group.others == 0 ? "" : " but at most " + std::to_string(group.others)) + "\n";
    }
    for (const SmallFinding& small : report.small) {
        text += "SMALL PUBLISHED  " + small.label + " shows " + std::to_string(small.value) + "\n";
    }
    for (const ScenarioFinding& found : report.scenarios) {
        text += "INSIDER  " + found.scenario + ": learns that " + found.label + " is " +
                std::to_string(found.value) + "\n";
    }
    for (const std::string& note : report.notes) {
        text += "Note: " + note + "\n";
    }
    for (const std::string& where : report.unread) {
        text += "Not used: " + where + "\n";
    }
    return text;
}

void count(std::string& text, std::size_t number, const char* what) {
    if (number > 0) {
        text += (text.empty() ? "" : ", ") + std::to_string(number) + " " + what;
    }
}

std::string conclusion(const Report& report) {
    std::map<Verdict, std::size_t> verdicts;
    for (const CellFinding& cell : report.cells) {
        ++verdicts[cell.verdict];
    }
    std::string found;
    count(found, verdicts[Verdict::kExact], "exact");
    count(found, verdicts[Verdict::kNarrow], "too narrow");
    count(found, verdicts[Verdict::kRevealed], "revealed");
    count(found, report.groups.size(), "group disclosures");
    count(found, report.small.size(), "small numbers published");
    count(found, report.scenarios.size(), "learnt by an insider");
    const std::string hidden = std::to_string(report.cells.size()) + " hidden cells: ";
    return found.empty() ? hidden + "safe.\n" : "DISCLOSURE among " + hidden + found + ".\n";
}

}  // namespace

std::string report_text(const Report& report) {
    if (!report.errors.empty()) {
        std::string text;
        for (const std::string& error : report.errors) {
            text += error + "\n";
        }
        return text;
    }
    return cell_lines(report.cells) + other_lines(report) + conclusion(report) +
           std::to_string(report.unknowns) + " unknowns, " + std::to_string(report.rows) +
           " rows; " + std::to_string(report.relaxed_programs) + " linear and " +
           std::to_string(report.integer_programs) + " integer programs, " +
           std::to_string(report.populations) + " populations found (" + report.solver + ")\n";
}

}  // namespace samspar::audit
