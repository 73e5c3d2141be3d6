"""The same screening as a plain pandas script: python3 screen.py STATISTICS OUT

Reads the shares, tests each against 1.5 times the population-weighted mean of the other areas, counts, designates at
four, ranks, and writes the columns that areas.csv has. No bounds are worked out for missing values: an area with a
missing share that could tip it is called undetermined by its own missing cells alone.
"""

import sys

import numpy as np
import pandas as pd

CRITERIA = ["income", "education", "labour", "youth", "children", "health", "safety", "convictions"]

areas = pd.read_csv(sys.argv[1], sep=";", decimal=",", na_values=[".."], dtype={"id": str})
weight = areas["population"]
out = areas[["id", "name", "population"]].copy()
met = pd.Series(0, index=areas.index)
unknown = pd.Series(0, index=areas.index)
distances = []
columns = {}
for criterion in CRITERIA:
    value = areas[f"{criterion}_pct"]
    known = value.notna()
    weighted = (value * weight).fillna(0)
    own = weight.where(known, 0)
    reference = (weighted.sum() - weighted) / (own.sum() - own)
    limit = 1.5 * reference
    is_met = value >= limit
    met += is_met
    unknown += ~known
    distances.append((value - reference) / reference)
    columns[f"{criterion}_value"] = value
    columns[f"{criterion}_reference"] = reference
    columns[f"{criterion}_limit"] = limit
    columns[f"{criterion}_verdict"] = np.where(known, np.where(is_met, "met", "not-met"), "unknown")
index = pd.concat(distances, axis=1).mean(axis=1)
out["outcome"] = np.where(met >= 4, "designated", np.where(met + unknown < 4, "not-designated", "undetermined"))
out["reasons"] = np.where(met >= 4, "criteria", "")
out["criteria_met"] = met
out["criteria_unknown"] = unknown
out["index"] = index
order = pd.DataFrame({"met": met, "index": index}).sort_values(["met", "index"], ascending=False).index
rank = pd.Series(np.arange(1, len(areas) + 1), index=order)
out["rank"] = rank
out = pd.concat([out, pd.DataFrame(columns)], axis=1)
out.to_csv(sys.argv[2], sep=";", decimal=",", index=False)
