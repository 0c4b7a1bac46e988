#include "office/xml_pieces.h"

#include <algorithm>
#include <cstring>

#include "office/unreadable.h"

namespace samspar::office {
namespace {

constexpr std::size_t kChunk = std::size_t{64} * 1024;
constexpr std::size_t kNotThere = std::string::npos;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kComment = "<!--";
constexpr std::string_view kCdata = "<![CDATA[";
constexpr std::string_view kSpaces = " \t\r\n";

// `sheet` of `x:sheet r:id="a"`.
std::string_view local_name(std::string_view tag) {
    const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
    const std::size_t colon = name.find(':');
    return colon == kNotThere ? name : name.substr(colon + 1);
}

bool holds(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

// The value of `encoding` in an XML declaration, in lower case; empty when there is none.
std::string encoding_of(std::string_view declaration) {
    const std::size_t at = declaration.find("encoding");
    const std::size_t open = declaration.find_first_of("\"'", at == kNotThere ? kNotThere : at);
    if (open == kNotThere) {
        return {};
    }
    const std::size_t close = declaration.find(declaration[open], open + 1);
    std::string value{declaration.substr(open + 1, close - open - 1)};
    std::ranges::transform(value, value.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return value;
}

}  // namespace

XmlPieces::XmlPieces(XmlSource source,
                     std::span<const std::string_view> entered,
                     std::span<const std::string_view> wanted,
                     const Limits& limits)
    : source_(std::move(source)), entered_(entered), wanted_(wanted), limits_(limits) {}

// Lets go of what nobody looks at any more, and reads on. False at the end of the text.
bool XmlPieces::fill() {
    if (ended_) {
        return false;
    }
    const std::size_t keep = inside_ ? piece_begin_ : at_;
    buffer_.erase(0, keep);
    at_ -= keep;
    piece_begin_ -= inside_ ? keep : 0;
    const std::size_t size = buffer_.size();
    if (size > limits_.piece) {
        const std::string limit = std::to_string(limits_.piece / 1024);
        throw Unreadable("workbook_limit",
                         "en rad eller text i arbetsboken är större än " + limit + " kB",
                         limit);
    }
    buffer_.resize(size + kChunk);
    const std::size_t got = source_(std::span(buffer_).subspan(size));
    buffer_.resize(size + got);
    ended_ = got == 0;
    return !ended_;
}

void XmlPieces::begin() {
    begun_ = true;
    while (buffer_.size() < kByteOrderMark.size() && fill()) {
    }
    if (buffer_.starts_with(kByteOrderMark)) {
        at_ = kByteOrderMark.size();
    }
    if (buffer_.starts_with("\xFF\xFE") || buffer_.starts_with("\xFE\xFF") ||
        std::string_view(buffer_).substr(0, 2).find('\0') != kNotThere) {
        throw damaged("en del är inte skriven i UTF-8");
    }
}

void XmlPieces::check_declaration(std::string_view markup) const {
    if (!markup.starts_with("<?xml") || kSpaces.find(markup[5]) == kNotThere) {
        return;
    }
    const std::string encoding = encoding_of(markup);
    if (!encoding.empty() && encoding != "utf-8" && encoding != "us-ascii") {
        throw damaged("en del är inte skriven i UTF-8");
    }
}

std::size_t XmlPieces::end_of(std::string_view ending, std::size_t from) const {
    const std::size_t found = buffer_.find(ending, at_ + from);
    return found == kNotThere ? kNotThere : found + ending.size();
}

std::size_t XmlPieces::end_of_tag() const {
    char quote = '\0';
    for (std::size_t i = at_ + 1; i < buffer_.size(); ++i) {
        const char c = buffer_[i];
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return i + 1;
        } else if (c == '<') {
            throw damaged("en del är ingen riktig XML");
        }
    }
    return kNotThere;
}

// REQUIRES: the sign at at_ is `<`.
std::size_t XmlPieces::end_of_markup() const {
    const std::string_view rest = std::string_view(buffer_).substr(at_);
    if (rest.size() < kCdata.size() && !ended_) {
        return kNotThere;  // too little to know what it is
    }
    if (rest.starts_with("<?")) {
        return end_of("?>", 2);
    }
    if (rest.starts_with(kComment)) {
        return end_of("-->", kComment.size());
    }
    if (rest.starts_with(kCdata)) {
        return end_of("]]>", kCdata.size());
    }
    if (rest.starts_with("<!")) {
        throw damaged("en del har en dokumenttyp, som inte får finnas");
    }
    return end_of_tag();
}

XmlPieces::Tag XmlPieces::tag_at(std::size_t end) const {
    const std::string_view markup = std::string_view(buffer_).substr(at_, end - at_);
    Tag tag{Kind::kOther, at_, {}};
    if (markup.starts_with("<?")) {
        check_declaration(markup);
    } else if (markup.starts_with("</")) {
        tag.kind = Kind::kClose;
    } else if (!markup.starts_with("<!")) {
        tag.kind = markup.ends_with("/>") ? Kind::kEmpty : Kind::kOpen;
        tag.name = local_name(markup.substr(1));
    }
    return tag;
}

XmlPieces::Tag XmlPieces::next_tag() {
    if (!begun_) {
        begin();
    }
    for (;;) {
        const std::size_t begin = buffer_.find('<', at_);
        at_ = std::min(begin, buffer_.size());
        const std::size_t end = begin == kNotThere ? kNotThere : end_of_markup();
        if (end != kNotThere) {
            const Tag tag = tag_at(end);
            at_ = end;
            return tag;
        }
        const bool was_ended = ended_;
        if (!fill() && was_ended) {
            if (at_ < buffer_.size()) {
                throw damaged("en del är avhuggen");
            }
            return {};
        }
    }
}

bool XmlPieces::is_wanted_here(std::string_view name) const {
    return !inside_ && depth_ == reached_ && depth_ > 0 && holds(wanted_, name);
}

void XmlPieces::open(const Tag& tag) {
    if (depth_ == limits_.depth) {
        const std::string limit = std::to_string(limits_.depth);
        throw Unreadable(
            "workbook_limit", "arbetsboken har delar i delar i mer än " + limit + " led", limit);
    }
    if (is_wanted_here(tag.name)) {
        inside_ = true;
        piece_begin_ = tag.begin;
        piece_depth_ = depth_;
        piece_name_ = tag.name;
    } else if (depth_ == reached_ && (depth_ == 0 || holds(entered_, tag.name))) {
        ++reached_;
    }
    root_seen_ = true;
    ++depth_;
}

bool XmlPieces::close() {
    if (depth_ == 0) {
        throw damaged("en del är ingen riktig XML");
    }
    --depth_;
    reached_ = std::min(reached_, depth_);
    return inside_ && depth_ == piece_depth_;
}

XmlPiece XmlPieces::piece() {
    inside_ = false;
    return {piece_name_, std::string_view(buffer_).substr(piece_begin_, at_ - piece_begin_)};
}

std::optional<XmlPiece> XmlPieces::next() {
    for (;;) {
        const Tag tag = next_tag();
        switch (tag.kind) {
            case Kind::kOpen:
                open(tag);
                break;
            case Kind::kClose:
                if (close()) {
                    return piece();
                }
                break;
            case Kind::kEmpty:
                root_seen_ = true;
                if (is_wanted_here(tag.name)) {
                    piece_begin_ = tag.begin;
                    piece_name_ = tag.name;
                    return piece();
                }
                break;
            case Kind::kOther:
                break;
            case Kind::kEnd:
                if (depth_ != 0 || !root_seen_) {
                    throw damaged("en del är avhuggen");
                }
                return std::nullopt;
        }
    }
}

void check_xml(std::string_view text, const Limits& limits) {
    Limits whole = limits;
    whole.piece = std::max(limits.piece, text.size());
    XmlPieces pieces(
        [&text](std::span<char> to) {
            const std::size_t count = std::min(to.size(), text.size());
            std::memcpy(to.data(), text.data(), count);
            text.remove_prefix(count);
            return count;
        },
        {},
        {},
        whole);
    while (pieces.next()) {
    }
}

}  // namespace samspar::office
