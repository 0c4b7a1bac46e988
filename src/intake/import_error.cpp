#include "intake/import_error.h"

#include <algorithm>
#include <stdexcept>

#include "intake/note_codes.h"

namespace samspar::intake {

std::string to_string(const ImportError& error) {
    std::string where;
    if (error.row != 0) {
        where = "rad " + std::to_string(error.row);
    }
    if (!error.column.empty()) {
        where += (where.empty() ? "kolumn " : ", kolumn ") + error.column;
    }
    return where.empty() ? error.message : where + ": " + error.message;
}

void RowErrors::add(std::string_view column,
                    domain::FieldCode code,
                    std::string_view message,
                    std::optional<std::string> limit) {
    if (!has(column)) {
        errors_.push_back(
            {row_, std::string(column), code, std::string(message), std::move(limit)});
    }
}

void RowErrors::note(std::string_view column, domain::FieldCode code, std::string_view message) {
    if (std::ranges::find(kNoteCodes, code.text()) == kNoteCodes.end()) {
        throw std::logic_error("the list of notes lacks this one");
    }
    const bool is_there = std::ranges::any_of(notes_, [&](const ImportError& note) {
        return note.column == column && note.code == code;
    });
    if (!is_there) {
        notes_.push_back({row_, std::string(column), code, std::string(message), std::nullopt});
    }
}

bool RowErrors::has(std::string_view column) const {
    return std::ranges::find(errors_, column, &ImportError::column) != errors_.end();
}

}  // namespace samspar::intake
