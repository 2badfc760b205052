"""What every table of a file of the workspace is made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Text = Annotated[str, Field(min_length=1)]
PartId = Annotated[str, Field(pattern=r"^[A-Z]{1,2}[1-9][0-9]{0,5}$")]


class Part(BaseModel):
    """What all tables share: frozen, strictly typed, unknown keys passed over."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="ignore", defer_build=True, populate_by_name=True
    )
