#include <algorithm>

#include "intake/import.h"

namespace samspar::intake {

namespace {

constexpr std::size_t kMostNamed = 10;

}  // namespace

void ImportReport::count(const RowErrors& row) {
    switch (row.end()) {
        case RowEnd::kOpen:
            break;
        case RowEnd::kNew:
            ++rows_new;
            break;
        case RowEnd::kChanged:
            ++rows_changed;
            break;
        case RowEnd::kSame:
            ++(row.notes().empty() ? rows_same : rows_noted);
            break;
    }
}

void ImportReport::take_notes(const RowErrors& row, std::size_t most) {
    for (const ImportError& note : row.notes()) {
        if (noted.size() < most) {
            noted.push_back(note);
        } else {
            ++noted_left_out;
        }
        auto it = std::ranges::find_if(notes, [&](const ImportNote& one) {
            return one.code == note.code && one.column == note.column &&
                   one.message == note.message;
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
