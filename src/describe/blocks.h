#pragma once

#include <string>

// The generated blocks, each the whole text between its two markers.
namespace samspar::describe {

// Of schema/openapi.yaml: the schemas of a registrering.
std::string registrering_schemas();

// Likewise: the lists that a reply about code lists has.
std::string kodlistor_schema();

}  // namespace samspar::describe
