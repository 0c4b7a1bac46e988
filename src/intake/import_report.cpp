#include <algorithm>

#include "intake/import.h"

namespace samspar::intake {

namespace {

constexpr std::size_t kMostNamed = 10;

}  // namespace

void ImportReport::count_unchanged(const RowErrors& row) {
    ++(row.notes().empty() ? rows_same : rows_noted);
}

void ImportReport::take_notes(const RowErrors& row, std::size_t most) {
    for (const ImportError& note : row.notes()) {
        if (noted.size() < most) {
            noted.push_back(note);
        } else {
            ++noted_left_out;
        }
        auto it = std::ranges::find_if(notes, [&](const ImportNote& one) {
            return one.code == note.code && one.column == note.column;
        });
        if (it == notes.end()) {
            it = notes.insert(it, {note.code, note.column, note.message, 0, {}});
        }
        ++it->rows;
        if (it->first_rows.size() < kMostNamed) {
            it->first_rows.push_back(note.row);
        }
    }
}

}  // namespace samspar::intake
