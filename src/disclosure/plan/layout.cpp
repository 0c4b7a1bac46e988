#include "disclosure/plan/layout.h"

#include <algorithm>
#include <map>

#include "domain/label.h"

namespace samspar::disclosure {
namespace {

struct Words {
    std::string_view code;
    std::string_view label;
};

// A part of the flow is a measure of its own, not a category of one.
const std::map<std::string_view, Words>& flow_words() {
    static const std::map<std::string_view, Words> words{
        {names::kNy, {"nya", "Nya"}},
        {names::kIngaende, {"ingaende", domain::word("matt", "ingaende")}},
        {names::kAvslutad, {"avslutade", "Avslutade"}},
        {names::kPagaende, {"utgaende", domain::word("matt", "utgaende")}}};
    return words;
}

Words words_of(Counted counted) {
    switch (counted) {
        case Counted::kAktuella:
            return {"aktuella", "Aktuella"};
        case Counted::kAvslutade:
            return {"avslutade", "Avslutade"};
        case Counted::kNya:
            return {"nya", "Nya"};
    }
    return {};
}

bool is_flow(std::string_view dimension) {
    return dimension == names::kStatus || dimension == names::kIntrade;
}

class LayoutMaker {
public:
    LayoutMaker(const Planning& planning, const TablePlan& plan)
        : planning_(planning), plan_(plan) {}

    Layout make() {
        add_rows();
        for (std::size_t part = 0; part < plan_.parts.size(); ++part) {
            add_part(plan_.design->parts[part].counted, plan_.parts[part]);
        }
        return std::move(layout_);
    }

private:
    void add_rows() {
        const std::string_view dimension = planning_.space.dimensions()[plan_.rows.dimension].name;
        for (const Category& category : plan_.rows.categories) {
            layout_.rows.push_back({category.code,
                                    label(dimension, category),
                                    false,
                                    category.merged,
                                    {{plan_.rows.dimension, category.leaves}}});
        }
        layout_.rows.push_back({"*", "Totalt", true, false, {}});
    }

    [[nodiscard]] std::string_view name(const Axis& axis) const {
        return planning_.space.dimensions()[axis.dimension].name;
    }

    [[nodiscard]] LayoutColumn total(Counted counted, const PartPlan& part) const {
        const Words words = words_of(counted);
        LayoutColumn column;
        column.label =
            part.columns.empty() || is_flow(name(part.columns[0])) ? words.label : "Totalt";
        column.matt = words.code;
        column.universe = part.universe;
        return column;
    }

    // A kön that counts persons is in the plural; a group of kön has its own label.
    [[nodiscard]] static std::string label(std::string_view dimension, const Category& category) {
        return dimension == names::kKon && !category.merged
                   ? std::string(domain::word("kon", category.code))
                   : category.label;
    }

    // The column split by one more category.
    [[nodiscard]] LayoutColumn split(LayoutColumn column,
                                     const Axis& axis,
                                     const Category& category) const {
        const std::string_view dimension = name(axis);
        if (is_flow(dimension)) {
            const Words& words = flow_words().at(category.code);
            column.matt = words.code;
            column.label = words.label;
        } else {
            (dimension == names::kKon ? column.kon : column.kategori) = category.code;
            column.label = label(dimension, category);
        }
        column.factors.push_back({axis.dimension, category.leaves});
        return column;
    }

    // Adds the column unless another part has it already (aktuella of the flow).
    std::size_t add(LayoutColumn column) {
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            if (layout_.columns[i].universe == column.universe &&
                layout_.columns[i].factors == column.factors) {
                return i;
            }
        }
        layout_.columns.push_back(std::move(column));
        return layout_.columns.size() - 1;
    }

    void add_axis(const Axis& axis, const LayoutColumn& whole) {
        std::vector<std::size_t> added;
        if (is_flow(name(axis))) {
            added.push_back(add(whole));
        }
        for (const Category& category : axis.categories) {
            added.push_back(add(split(whole, axis, category)));
        }
        const std::size_t total = add(whole);
        for (const std::size_t column : added) {
            layout_.columns[column].whole = total;
        }
        layout_.columns[total].whole = total;
    }

    void add_part(Counted counted, const PartPlan& part) {
        const LayoutColumn whole = total(counted, part);
        if (part.columns.empty()) {
            const std::size_t column = add(whole);
            layout_.columns[column].whole = column;
            return;
        }
        if (part.columns.size() == 1) {
            add_axis(part.columns[0], whole);
            return;
        }
        for (const Category& category : part.columns[0].categories) {
            LayoutColumn group = split(whole, part.columns[0], category);
            group.group = label(name(part.columns[0]), category);
            group.label = "Totalt";
            add_axis(part.columns[1], group);
        }
        LayoutColumn group = whole;
        group.group = "Totalt";
        group.label = "Totalt";
        add_axis(part.columns[1], group);
    }

    const Planning& planning_;
    const TablePlan& plan_;
    Layout layout_;
};

}  // namespace

Layout make_layout(const Planning& planning, const TablePlan& plan) {
    return LayoutMaker(planning, plan).make();
}

CellKey cell_key(const Space& space,
                 const TablePlan& plan,
                 const LayoutRow& row,
                 const LayoutColumn& column) {
    CellKey key{column.universe, row.factors};
    key.factors.insert(key.factors.end(), column.factors.begin(), column.factors.end());
    for (const Factor& factor : plan.where) {
        if (key.leaves_of(factor.dimension) == nullptr) {
            key.factors.push_back(factor);
        }
    }
    return space.normal(std::move(key));
}

}  // namespace samspar::disclosure
