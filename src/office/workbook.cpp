#include "office/workbook.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "domain/shown_text.h"
#include "domain/text_fold.h"
#include "domain/utf8.h"
#include "office/unreadable.h"
#include "office/xml_tree.h"

namespace samspar::office {
namespace {

int int_of(const pugi::xml_node& node, std::string_view name) {
    const std::string_view text = attribute_of(node, name);
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

Workbook::Workbook(std::string_view bytes, const Limits& limits)
    : limits_(limits), archive_(bytes, limits) {
    const std::string main = workbook_part(archive_, limits_);
    const XmlTree tree(archive_.read(main), limits_);
    const std::vector<Relationship> parts = relationships_of(archive_, main, limits_);
    if (flag_of(child_of(tree.root(), "workbookPr"), "date1904")) {
        book_.days = DaySystem::k1904;
    }
    read_sheets(tree.root(), parts);
    for (const Relationship& part : parts) {
        if (!archive_.has(part.target)) {
            continue;
        }
        if (part.kind == "sharedStrings") {
            book_.strings = SharedStrings(archive_, part.target, limits_);
        } else if (part.kind == "styles") {
            read_styles(part.target);
        }
    }
}

void Workbook::read_sheets(const pugi::xml_node& root, const std::vector<Relationship>& parts) {
    for (const pugi::xml_node& node : children_of(child_of(root, "sheets"), "sheet")) {
        const auto part = std::ranges::find(parts, attribute_of(node, "id"), &Relationship::id);
        if (part == parts.end() || part->kind != "worksheet") {
            continue;
        }
        if (!archive_.has(part->target)) {
            throw damaged("ett blad saknas");
        }
        const std::string_view state = attribute_of(node, "state");
        std::string name{attribute_of(node, "name")};
        if (!domain::is_utf8(name)) {
            throw damaged("ett blad har ett namn som inte går att läsa");
        }
        sheets_.push_back(
            {std::move(name), state == "hidden" || state == "veryHidden", part->target});
    }
}

void Workbook::read_styles(std::string_view part) {
    const XmlTree tree(archive_.read(part), limits_);
    std::map<int, NumberFormat> own;
    for (const pugi::xml_node& node : children_of(child_of(tree.root(), "numFmts"), "numFmt")) {
        own[int_of(node, "numFmtId")] = format_of(attribute_of(node, "formatCode"));
    }
    for (const pugi::xml_node& node : children_of(child_of(tree.root(), "cellXfs"), "xf")) {
        const int id = int_of(node, "numFmtId");
        const auto it = own.find(id);
        book_.styles.push_back(it == own.end() ? known_format(id) : it->second);
    }
}

std::string Workbook::shown_name(const Sheet& sheet) const {
    return domain::shown_name(sheet.name, "blad " + std::to_string(&sheet - sheets_.data() + 1));
}

std::string Workbook::shown_names(const Sheet* but) const {
    constexpr std::size_t kMostNamed = 20;
    std::string names;
    std::size_t named = 0;
    for (const Sheet& sheet : sheets_) {
        if (&sheet != but && named++ < kMostNamed) {
            names.append(names.empty() ? "" : ", ").append(shown_name(sheet));
        }
    }
    return named <= kMostNamed ? names
                               : names + " och " + std::to_string(named - kMostNamed) + " till";
}

const Sheet& Workbook::choose(std::string_view name) const {
    const std::string wanted = domain::fold(name);
    const auto chosen = std::ranges::find_if(sheets_, [&](const Sheet& sheet) {
        return name.empty() ? !sheet.hidden : sheet.name == name;
    });
    if (chosen != sheets_.end()) {
        return *chosen;
    }
    const auto it = std::ranges::find_if(sheets_, [&](const Sheet& sheet) {
        return !name.empty() && domain::fold(sheet.name) == wanted;
    });
    if (it != sheets_.end()) {
        return *it;
    }
    const std::string names = shown_names(nullptr);
    if (name.empty()) {
        throw Unreadable("unknown_sheet",
                         names.empty()
                             ? "arbetsboken har inget blad med rader"
                             : "arbetsboken har inget synligt blad; de dolda är: " + names);
    }
    throw Unreadable("unknown_sheet", "arbetsboken har inget sådant blad; den har: " + names);
}

SheetLayout Workbook::read(const Sheet& sheet,
                           const std::function<void(const SheetRow& row)>& each_row) {
    return read_sheet(archive_, sheet.part, book_, limits_, each_row);
}

}  // namespace samspar::office
