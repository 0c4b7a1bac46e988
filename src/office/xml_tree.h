#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "office/limits.h"

namespace samspar::office {

// A whole part as a tree. Office programs may give every element a prefix, so elements and
// attributes are asked for by their local names. Throws Unreadable for what check_xml does, and for
// what is no XML.
class XmlTree {
public:
    XmlTree(std::string_view text, const Limits& limits);

    [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }

private:
    pugi::xml_document document_;
};

// Reads one element into `document`, in place of what it held. Nothing is looked for first: the
// element comes from XmlPieces.
pugi::xml_node parse_element(pugi::xml_document& document, std::string_view xml);

[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);
[[nodiscard]] pugi::xml_node child_of(const pugi::xml_node& parent, std::string_view name);
[[nodiscard]] std::vector<pugi::xml_node> children_of(const pugi::xml_node& parent,
                                                      std::string_view name);

// Empty when the element has no such attribute.
[[nodiscard]] std::string_view attribute_of(const pugi::xml_node& node, std::string_view name);
// `1` or `true`, as XML Schema has it.
[[nodiscard]] bool flag_of(const pugi::xml_node& node, std::string_view name);

// All text directly in an element, also when it stands in several pieces.
[[nodiscard]] std::string text_of(const pugi::xml_node& node);

}  // namespace samspar::office
