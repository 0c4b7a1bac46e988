#pragma once

#include <xlsxwriter.h>

#include <vector>

namespace samspar::exporting {

// Where a sheet is cut when it is printed. A spreadsheet cuts wherever the paper ends, and leaves
// the head of a table alone at the foot of a page; so pages end between the blocks of a sheet: a
// table with its head and notes, a diagram. A block longer than a page is cut where the paper ends.
class XlsxPages {
public:
    // Points that a block takes from `row` on, before the next one.
    void add(lxw_row_t row, double points) { blocks_.push_back({row, points}); }

    // Columns in signs, and a diagram in pixels: the widest decides the scale.
    void set_width(double points) { width_ = points; }

    // Points of the rows that are repeated on top of every page but the first.
    void set_repeated(double points) { repeated_ = points; }

    // Stands when the letters stay large enough, since more rows find room; else lies. Every page
    // is as wide as the sheet: programs do not agree on how wide a column is, and one that is left
    // over would take pages of its own. Replaces what was set of orientation and scale.
    void set_up(lxw_worksheet* sheet) const;

private:
    struct Block {
        lxw_row_t row;
        double points;
    };
    std::vector<Block> blocks_;
    double width_ = 0;
    double repeated_ = 0;
};

// The width in points of a column of so many signs.
[[nodiscard]] double column_points(double signs);

}  // namespace samspar::exporting
