#include "arkiv/bag.h"

#include <algorithm>

namespace samspar::arkiv {
namespace {

// A value on one line, as the form asks for.
std::string line(const std::string& label, std::string value) {
    std::ranges::replace(value, '\n', ' ');
    std::ranges::replace(value, '\r', ' ');
    return label + ": " + value + "\n";
}

}  // namespace

std::string bagit_txt() {
    return "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
}

std::string bag_info_txt(const ArchiveFacts& facts, std::int64_t files, std::uint64_t bytes) {
    const std::string moment = domain::to_string(facts.at);
    return line("Source-Organization",
                facts.namn +
                    (facts.organisationsnummer.empty() ? "" : ", " + facts.organisationsnummer)) +
           line("External-Description",
                "Allt som förbundet har registrerat i Samspår, i öppna format. Börja med "
                "data/beskrivning.html.") +
           line("External-Identifier", facts.store_id + "/" + std::to_string(facts.log_rows)) +
           line("Bagging-Date", moment.substr(0, moment.find('T'))) +
           line("Bag-Software-Agent", "samspar " + facts.program) +
           line("Payload-Oxum", std::to_string(bytes) + "." + std::to_string(files));
}

std::string top_folder(domain::Instant at) {
    std::string stamp = domain::to_string(at);
    std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
    return "samspar-arkiv-" + stamp + "/";
}

}  // namespace samspar::arkiv
