// The pieces of an XML text are the same whether it comes whole or sign by sign, and a text that
// passes is a tree or refused.

#include "fuzz/fuzz_targets/target.h"
#include "office/shared_strings.h"
#include "office/unreadable.h"
#include "office/xml_pieces.h"
#include "office/xml_tree.h"

namespace samspar::fuzz {
namespace {

constexpr std::string_view kEntered[] = {"sheetData", "a"};
constexpr std::string_view kWanted[] = {"row", "si", "b"};
constexpr office::Limits kLimits{.whole = 64 * 1024, .piece = 1024, .depth = 8};

// All pieces one after the other, and why it ended when that was too early.
std::string pieces_of(std::string_view text, std::size_t at_once) {
    std::string all;
    office::XmlSource source = [&](std::span<char> to) {
        const std::size_t count = std::min({to.size(), text.size(), at_once});
        std::copy_n(text.data(), count, to.data());
        text.remove_prefix(count);
        return count;
    };
    try {
        office::XmlPieces pieces(std::move(source), kEntered, kWanted, kLimits);
        while (const auto piece = pieces.next()) {
            hold(piece->xml.size() <= kLimits.piece, "a piece is within its limit");
            all.append(piece->name).append("=").append(piece->xml).append("\n");
            pugi::xml_document document;
            (void)office::string_text(office::parse_element(document, piece->xml));
        }
    } catch (const office::Unreadable&) {
        all += "unreadable";
    }
    return all;
}

}  // namespace

void xml_text(std::string_view input) {
    hold(pieces_of(input, input.size() + 1) == pieces_of(input, 1), "pieces are as they are cut");
    (void)office::unescape(input);
    try {
        const office::XmlTree tree(input, kLimits);
        (void)office::text_of(tree.root());
        office::check_xml(input, kLimits);
    } catch (const office::Unreadable&) {
        return;
    }
}

}  // namespace samspar::fuzz
