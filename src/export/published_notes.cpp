#include "export/published_notes.h"

#include <algorithm>
#include <array>

#include "export/swedish_list.h"

namespace samspar::exporting {
namespace {

// Small numbers are written out in running text.
std::string in_words(int number) {
    constexpr std::array<std::string_view, 13> kWords{"noll",
                                                      "en",
                                                      "två",
                                                      "tre",
                                                      "fyra",
                                                      "fem",
                                                      "sex",
                                                      "sju",
                                                      "åtta",
                                                      "nio",
                                                      "tio",
                                                      "elva",
                                                      "tolv"};
    const auto place = static_cast<std::size_t>(number);
    return place < kWords.size() ? std::string(kWords[place]) : std::to_string(number);
}

}  // namespace

std::vector<std::string> published_notes(const disclosure::Policy& policy) {
    const std::string threshold = in_words(policy.threshold);
    return {
        std::string(kHiddenMark) + " = uppgiften visas inte.",
        "Antal under " + threshold + " (0–" + std::to_string(policy.threshold - 1) +
            ") visas inte.",
        "Ibland döljs även en större uppgift så att en liten inte kan räknas ut.",
        "Vad som slås ihop och döljs är bestämt utan de tal som inte visas.",
        "Varje dold uppgift som kan vara under " + threshold + " har minst " +
            in_words(std::min(policy.threshold, policy.width + 1)) +
            " möjliga värden, också för den som läst allt som förbundet har publicerat och känner "
            "till reglerna och programmet. Det är prövat innan uppgifterna gavs ut.",
        "Den som själv vet mer än en uppgift, till exempel personalen i en insats, kan räkna ut "
        "mer.",
        "Summor är exakta.",
        "Insatser med färre än " + in_words(2 * policy.threshold) +
            " deltagare ingår i Övriga insatser, som är minst tre. I en tabell med fler "
            "uppdelningar kan också större insatser ingå där. Vilka det är står under tabellen.",
        "Procent visas när gruppen är minst " + std::to_string(policy.percent_from) +
            " deltagare och medeltid när den är minst " + std::to_string(policy.mean_from) + ".",
        std::string(kNobodyMark) +
            " = ingen kan finnas där, till exempel män i en insats för kvinnor."};
}

std::string published_note(const disclosure::Policy& policy) {
    std::string text;
    for (const std::string& sentence : published_notes(policy)) {
        text += (text.empty() ? "" : " ") + sentence;
    }
    return text;
}

std::string rest_note(const std::vector<std::string>& names) {
    if (names.empty()) {
        return {};
    }
    return "I Övriga insatser ingår " + swedish_list(names) + ".";
}

}  // namespace samspar::exporting
