#include "office/xml_tree.h"

#include "office/unreadable.h"
#include "office/xml_pieces.h"

namespace samspar::office {
namespace {

// A text of nothing but spaces is a text.
constexpr unsigned kParsing = pugi::parse_default | pugi::parse_ws_pcdata_single;

std::string_view after_prefix(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

XmlTree::XmlTree(std::string_view text, const Limits& limits) {
    check_xml(text, limits);
    parse_element(document_, text);
}

pugi::xml_node parse_element(pugi::xml_document& document, std::string_view xml) {
    const pugi::xml_parse_result result =
        document.load_buffer(xml.data(), xml.size(), kParsing, pugi::encoding_utf8);
    if (!result || !document.document_element()) {
        throw damaged("en del är ingen riktig XML");
    }
    return document.document_element();
}

std::string_view local_name(const pugi::xml_node& node) {
    return after_prefix(node.name());
}

pugi::xml_node child_of(const pugi::xml_node& parent, std::string_view name) {
    for (const pugi::xml_node& child : parent.children()) {
        if (local_name(child) == name) {
            return child;
        }
    }
    return {};
}

std::vector<pugi::xml_node> children_of(const pugi::xml_node& parent, std::string_view name) {
    std::vector<pugi::xml_node> found;
    for (const pugi::xml_node& child : parent.children()) {
        if (local_name(child) == name) {
            found.push_back(child);
        }
    }
    return found;
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
        if (after_prefix(attribute.name()) == name) {
            return attribute.value();
        }
    }
    return {};
}

bool flag_of(const pugi::xml_node& node, std::string_view name) {
    const std::string_view value = attribute_of(node, name);
    return value == "1" || value == "true";
}

std::string text_of(const pugi::xml_node& node) {
    std::string text;
    for (const pugi::xml_node& child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            text += child.value();
        }
    }
    return text;
}

}  // namespace samspar::office
