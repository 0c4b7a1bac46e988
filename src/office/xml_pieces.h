#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "office/limits.h"

namespace samspar::office {

// Puts bytes of an XML text into `to` and says how many; 0 at the end.
using XmlSource = std::function<std::size_t(std::span<char> to)>;

struct XmlPiece {
    std::string_view name;  // of the element, without its prefix
    std::string_view xml;   // the whole element; gone at the next read
};

// Cuts a large XML text into the elements that somebody wants, one in memory at a time. Throws
// Unreadable for a document type (and so for every entity that could be declared), for elements
// deeper than the limit, for a piece larger than it, for another encoding than UTF-8, and for a
// text that ends too early.
class XmlPieces {
public:
    // The children of the root and of every element in `entered` that stands among them are looked
    // at; those in `wanted` are given out, the others are passed over with all that they hold.
    // REQUIRES: what the spans hold lives as long as this.
    XmlPieces(XmlSource source,
              std::span<const std::string_view> entered,
              std::span<const std::string_view> wanted,
              const Limits& limits);

    std::optional<XmlPiece> next();

private:
    enum class Kind { kOpen, kClose, kEmpty, kOther, kEnd };
    struct Tag {
        Kind kind = Kind::kEnd;
        std::size_t begin = 0;  // of the tag in the buffer
        std::string_view name;
    };

    Tag next_tag();
    void open(const Tag& tag);
    bool close();  // whether a piece ends here
    [[nodiscard]] bool is_wanted_here(std::string_view name) const;
    // The end of what begins at `at_`, or npos when more has to be read to know it.
    [[nodiscard]] std::size_t end_of(std::string_view ending, std::size_t from) const;
    [[nodiscard]] std::size_t end_of_tag() const;
    [[nodiscard]] std::size_t end_of_markup() const;
    [[nodiscard]] Tag tag_at(std::size_t end) const;
    bool fill();
    void begin();
    void check_declaration(std::string_view markup) const;
    XmlPiece piece();

    XmlSource source_;
    std::span<const std::string_view> entered_;
    std::span<const std::string_view> wanted_;
    Limits limits_;
    std::string buffer_;
    std::size_t at_ = 0;       // the next sign to look at
    std::size_t depth_ = 0;    // open elements
    std::size_t reached_ = 0;  // the first of them, each of which is entered
    bool inside_ = false;      // a piece has begun
    std::size_t piece_begin_ = 0;
    std::size_t piece_depth_ = 0;
    std::string piece_name_;
    bool begun_ = false;
    bool root_seen_ = false;
    bool ended_ = false;
};

// Reads a text to its end, for what XmlPieces throws.
void check_xml(std::string_view text, const Limits& limits);

}  // namespace samspar::office
