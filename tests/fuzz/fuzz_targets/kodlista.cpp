// A code list that is read, written line by line and read again is the same.

#include "domain/kodlista.h"

#include <stdexcept>

#include "fuzz/fuzz_targets/target.h"

namespace samspar::fuzz {
namespace {

std::string written_anew(const domain::Kodlista& list) {
    const auto day = [](const std::optional<domain::Date>& date) {
        return date ? domain::to_string(*date) : std::string();
    };
    std::string text = "nummer;kod;etikett;grupp;giltig_fran;giltig_till;hjalp\n";
    for (const domain::Kod& kod : list.codes()) {
        text += std::to_string(kod.number) + ";" + kod.code + ";" + kod.label + ";" + kod.group +
                ";" + day(kod.valid_from) + ";" + day(kod.valid_to) + ";" + kod.help + "\n";
    }
    return text;
}

}  // namespace

void kodlista(std::string_view input) {
    try {
        const domain::Kodlista list = domain::parse_kodlista("kon", input);
        for (const domain::Kod& kod : list.codes()) {
            hold(kod.number >= 1 && kod.number <= domain::kMaxKodNumber, "numbers are 1-31");
            hold(!kod.code.empty() && !kod.label.empty(), "a code has a name");
            hold(list.find(kod.code) == &kod && list.at(kod.number) == &kod,
                 "and is one of its list");
        }
        if (input.find('\r') != std::string_view::npos) {
            return;  // a line may end in it, or hold it
        }
        const std::string text = written_anew(list);
        hold(written_anew(domain::parse_kodlista("kon", text)) == text,
             "read again it is the same");
    } catch (const std::runtime_error& why) {
        hold(std::string_view(why.what()).starts_with("code list kon"), "a refusal names the list");
    }
}

}  // namespace samspar::fuzz
