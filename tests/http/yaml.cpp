#include "http/yaml.h"

#include <stdexcept>
#include <string>
#include <vector>

namespace samspar::test {
namespace {

using http::Json;

struct Line {
    std::size_t number = 0;
    std::size_t indent = 0;
    std::string text;
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::string_view whole = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), whole.size() + 1));
        const std::size_t indent = whole.find_first_not_of(' ');
        if (indent != std::string_view::npos && whole[indent] != '#') {
            lines.push_back({number, indent, std::string(whole.substr(indent))});
        }
    }
    return lines;
}

class Reader {
public:
    explicit Reader(std::vector<Line> lines) : lines_(std::move(lines)) {}

    Json document() {
        Json whole = block(0);
        if (next_ != lines_.size()) {
            fail();
        }
        return whole;
    }

private:
    Json block(std::size_t indent) {
        return lines_.at(next_).text.starts_with("- ") ? list(indent) : mapping(indent);
    }

    Json mapping(std::size_t indent) {
        Json out = Json::object();
        while (next_ < lines_.size() && lines_[next_].indent == indent) {
            const std::string& text = lines_[next_].text;
            // A colon inside a quoted name does not end it.
            const std::size_t quoted = text.starts_with('"') ? text.find('"', 1) : 0;
            const std::size_t colon = text.find(':', quoted);
            if (colon == std::string::npos) {
                fail();
            }
            const std::string written = text.substr(0, colon);
            const std::string name = quoted > 0 ? written.substr(1, quoted - 1) : written;
            if (out.contains(name)) {
                fail();
            }
            const std::string rest = text.substr(colon + 1);
            if (!rest.empty() && rest[0] != ' ') {
                fail();
            }
            out[name] = rest.empty() ? nested(indent) : take(rest.substr(1));
        }
        return out;
    }

    Json nested(std::size_t indent) {
        ++next_;
        if (next_ == lines_.size() || lines_[next_].indent != indent + 2) {
            fail();
        }
        return block(indent + 2);
    }

    Json list(std::size_t indent) {
        Json out = Json::array();
        while (next_ < lines_.size() && lines_[next_].indent == indent &&
               lines_[next_].text.starts_with("- ")) {
            Line& line = lines_[next_];
            const bool flow = line.text[2] == '{' || line.text[2] == '[';
            if (flow || line.text.find(": ") == std::string::npos) {
                out.push_back(take(line.text.substr(2)));
                continue;
            }
            // The first field of a mapping: read it as if it stood on a line of its own.
            line.indent += 2;
            line.text.erase(0, 2);
            out.push_back(mapping(indent + 2));
        }
        return out;
    }

    Json take(const std::string& text) {
        const char first = text.empty() ? '\0' : text[0];
        const bool json = first == '"' || first == '{' || first == '[' || text == "true" ||
                          text == "false" || text == "null";
        Json value = json ? Json::parse(text, nullptr, false) : Json(text);
        if (value.is_discarded()) {
            fail();
        }
        ++next_;
        return value;
    }

    [[noreturn]] void fail() const {
        const std::size_t line = next_ < lines_.size() ? lines_[next_].number : 0;
        throw std::runtime_error("not of the YAML kept to, line " + std::to_string(line));
    }

    std::vector<Line> lines_;
    std::size_t next_ = 0;
};

}  // namespace

Json read_yaml(std::string_view text) {
    return Reader(lines_of(text)).document();
}

}  // namespace samspar::test
