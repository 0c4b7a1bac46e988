#include "office/package.h"

#include "office/unreadable.h"
#include "office/xml_tree.h"

namespace samspar::office {
namespace {

std::string_view folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : part.substr(0, slash + 1);
}

std::string_view after_last_slash(std::string_view text) {
    return text.substr(text.rfind('/') + 1);
}

// `xl/` and `../docProps/app.xml` -> `docProps/app.xml`.
std::string resolve(std::string_view folder, std::string_view target) {
    if (target.starts_with('/')) {
        return std::string(target.substr(1));
    }
    while (target.starts_with("../") || target.starts_with("./")) {
        if (target.starts_with("../") && !folder.empty()) {
            folder = folder_of(folder.substr(0, folder.size() - 1));
        }
        target.remove_prefix(target.find('/') + 1);
    }
    return std::string(folder).append(target);
}

[[noreturn]] void refuse_other(ZipArchive& archive, const Limits& limits) {
    constexpr std::string_view kOpenDocument = "application/vnd.oasis.opendocument.";
    const bool open_document =
        archive.has("mimetype") && archive.read("mimetype").starts_with(kOpenDocument);
    if (open_document) {
        throw Unreadable("not_workbook",
                         "filen är ett OpenDocument (.ods); spara den som Excel-arbetsbok (.xlsx) "
                         "eller som CSV UTF-8");
    }
    for (const Relationship& main : relationships_of(archive, "", limits)) {
        if (main.kind == "officeDocument" && main.target.ends_with(".bin")) {
            throw Unreadable("not_workbook",
                             "filen är en binär arbetsbok (.xlsb); spara den som Excel-arbetsbok "
                             "(.xlsx) eller som CSV UTF-8");
        }
    }
    throw Unreadable("not_workbook",
                     "filen är packad (zip) men ingen Excel-arbetsbok; spara den som "
                     "Excel-arbetsbok (.xlsx) eller som CSV UTF-8");
}

}  // namespace

std::vector<Relationship> relationships_of(ZipArchive& archive,
                                           std::string_view part,
                                           const Limits& limits) {
    const std::string_view folder = folder_of(part);
    std::string name(folder);
    name.append("_rels/").append(after_last_slash(part)).append(".rels");
    std::vector<Relationship> all;
    if (!archive.has(name)) {
        return all;
    }
    const XmlTree tree(archive.read(name), limits);
    for (const pugi::xml_node& node : children_of(tree.root(), "Relationship")) {
        if (attribute_of(node, "TargetMode") != "External") {
            all.push_back({std::string(attribute_of(node, "Id")),
                           std::string(after_last_slash(attribute_of(node, "Type"))),
                           resolve(folder, attribute_of(node, "Target"))});
        }
    }
    return all;
}

std::string workbook_part(ZipArchive& archive, const Limits& limits) {
    for (const Relationship& main : relationships_of(archive, "", limits)) {
        if (main.kind != "officeDocument" || !archive.has(main.target) ||
            main.target.ends_with(".bin")) {
            continue;
        }
        const XmlTree tree(archive.read(main.target), limits);
        if (local_name(tree.root()) == "workbook") {
            return main.target;
        }
    }
    refuse_other(archive, limits);
}

}  // namespace samspar::office
