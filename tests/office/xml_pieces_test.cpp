#include "office/xml_pieces.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstring>

#include "office/unreadable.h"

namespace samspar::office {
namespace {

using testing::ElementsAre;

constexpr std::array<std::string_view, 1> kEntered{"rows"};
constexpr std::array<std::string_view, 2> kWanted{"row", "col"};

// A source that gives at most `step` bytes at a time.
XmlSource in_steps(std::string_view text, std::size_t step) {
    return [text, step](std::span<char> to) mutable {
        const std::size_t count = std::min({to.size(), text.size(), step});
        std::memcpy(to.data(), text.data(), count);
        text.remove_prefix(count);
        return count;
    };
}

std::vector<std::string> pieces_of(std::string_view text,
                                   std::size_t step = 1000,
                                   const Limits& limits = {}) {
    XmlPieces pieces(in_steps(text, step), kEntered, kWanted, limits);
    std::vector<std::string> all;
    while (const auto piece = pieces.next()) {
        all.push_back(std::string(piece->name) + ":" + std::string(piece->xml));
    }
    return all;
}

std::string refusal(std::string_view text, const Limits& limits = {}) {
    try {
        (void)pieces_of(text, 1000, limits);
    } catch (const Unreadable& why) {
        return why.what();
    }
    return {};
}

TEST(XmlPieces, gives_out_what_is_wanted_however_the_text_comes) {
    constexpr std::string_view kText =
        "\xEF\xBB\xBF<?xml version=\"1.0\" encoding='UTF-8'?><!-- <row/> -->"
        "<x:sheet a='>'><col n=\"1\"/><other><row>no</row></other>"
        "<x:rows><x:row r='1'><c><row/></c></x:row ><![CDATA[<row>]]><row/></x:rows>"
        "<tail/></x:sheet>\n";
    for (std::size_t step = 1; step < 40; ++step) {
        EXPECT_THAT(
            pieces_of(kText, step),
            ElementsAre(
                "col:<col n=\"1\"/>", "row:<x:row r='1'><c><row/></c></x:row >", "row:<row/>"))
            << step;
    }
}

TEST(XmlPieces, a_document_type_is_refused) {
    EXPECT_EQ(refusal("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
              "arbetsboken är skadad: en del har en dokumenttyp, som inte får finnas");
}

TEST(XmlPieces, another_encoding_is_refused) {
    const std::string why = "arbetsboken är skadad: en del är inte skriven i UTF-8";
    EXPECT_EQ(refusal("<?xml version='1.0' encoding='UTF-16'?><a/>"), why);
    EXPECT_EQ(refusal("<?xml version='1.0' encoding=\"ISO-8859-1\"?><a/>"), why);
    EXPECT_EQ(refusal(std::string_view("<\0a\0/\0>\0", 8)), why);
    EXPECT_EQ(refusal(std::string_view("\xFF\xFE<\0", 4)), why);
}

TEST(XmlPieces, a_text_that_ends_too_early_is_refused) {
    const std::string why = "arbetsboken är skadad: en del är avhuggen";
    for (const char* text :
         {"", "<a", "<a>", "<a><row>", "<a><!-- ", "<a><![CDATA[", "<?xml", "<a b='", "no xml"}) {
        EXPECT_EQ(refusal(text), why) << text;
    }
}

TEST(XmlPieces, what_is_no_xml_is_refused) {
    const std::string why = "arbetsboken är skadad: en del är ingen riktig XML";
    EXPECT_EQ(refusal("<a></a></b>"), why);
    EXPECT_EQ(refusal("<a <b/></a>"), why);
}

TEST(XmlPieces, elements_too_deep_and_pieces_too_large_are_refused) {
    Limits limits;
    limits.depth = 3;
    EXPECT_EQ(refusal("<a><b><c></c></b></a>", limits), "");
    EXPECT_EQ(refusal("<a><b><c><d></d></c></b></a>", limits),
              "arbetsboken har delar i delar i mer än 3 led");
    limits.piece = 100 * 1024;
    const std::string text(300 * 1024, 'x');
    EXPECT_EQ(refusal("<a>" + text + "</a>", limits), "");  // nobody holds on to it
    EXPECT_EQ(refusal("<a><row>" + text + "</row></a>", limits),
              "en rad eller text i arbetsboken är större än 100 kB");
    EXPECT_EQ(refusal("<a b='" + text + "'/>", limits),
              "en rad eller text i arbetsboken är större än 100 kB");
}

}  // namespace
}  // namespace samspar::office
