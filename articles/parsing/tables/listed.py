"""Listings that the index members of pytickersymbols lack: one a line, its symbol, its name and, after semicolons,
other names that texts give it. Names without their legal form are found without being told here.
"""

from __future__ import annotations

# (exchange, kind, country): listings
LISTED: dict[tuple[str, str, str], str] = {
    ("XNYS", "stock", "US"): """
        BAH Booz Allen Hamilton Holding Corporation; Booz Allen Hamilton; Booz Allen
        BIG Big Lots, Inc.; Big Lots
        DDS Dillard's, Inc.
        HBI Hanesbrands Inc.
        JLL Jones Lang LaSalle Incorporated; Jones Lang LaSalle; JLL
        KBH KB Home
        NVR NVR, Inc.
        RAD Rite Aid Corporation
        SKX Skechers U.S.A., Inc.; Skechers
        TXT Textron Inc.
        VSCO Victoria's Secret & Co.; Victoria's Secret
        CBRE CBRE Group, Inc.; CBRE
        LDOS Leidos Holdings, Inc.; Leidos
        GD General Dynamics Corporation; General Dynamics
        AZUL Azul S.A.
        FSR Fisker Inc.; Fisker
        RIG Transocean Ltd.; Transocean
        PBF PBF Energy Inc.
        HL Hecla Mining Company; Hecla
        CDE Coeur Mining, Inc.; Coeur Mining
        AA Alcoa Corporation
        VMW VMware, Inc.
        SPR Spirit AeroSystems Holdings, Inc.; Spirit AeroSystems
        FRC First Republic Bank
        JNPR Juniper Networks, Inc.
        DFS Discover Financial Services
        MRO Marathon Oil Corporation
        PXD Pioneer Natural Resources Company
        K Kellanova
        ACHR Archer Aviation Inc.
        ACI Albertsons Companies, Inc.; Albertsons
        ACM AECOM
        ALLY Ally Financial Inc.
        ANF Abercrombie & Fitch Co.; Abercrombie
        ARMK Aramark
        BE Bloom Energy Corporation
        BILL BILL Holdings, Inc.
        BROS Dutch Bros Inc.
        BURL Burlington Stores, Inc.
        BWA BorgWarner Inc.
        BYD Boyd Gaming Corporation
        CAVA CAVA Group, Inc.; Cava
        CHWY Chewy, Inc.
        CLF Cleveland-Cliffs Inc.; Cleveland-Cliffs
        CNC Centene Corporation
        COMP Compass, Inc.
        COTY Coty Inc.
        CRCL Circle Internet Group, Inc.; Circle Internet
        CVNA Carvana Co.
        DKS Dick's Sporting Goods, Inc.; Dick's
        DINO HF Sinclair Corporation
        DOCN DigitalOcean Holdings, Inc.
        ELF e.l.f. Beauty, Inc.; Elf Beauty
        EPD Enterprise Products Partners L.P.
        ET Energy Transfer LP
        FIG Figma, Inc.
        FL Foot Locker, Inc.
        FND Floor & Decor Holdings, Inc.; Floor & Decor
        FNF Fidelity National Financial, Inc.
        GAP The Gap, Inc.; Gap Inc.; Gap
        GTLS Chart Industries, Inc.
        HIMS Hims & Hers Health, Inc.; Hims & Hers; Hims
        HRB H&R Block, Inc.
        IONQ IonQ, Inc.
        IOT Samsara Inc.
        JEF Jefferies Financial Group Inc.; Jefferies
        JOBY Joby Aviation, Inc.; Joby
        JWN Nordstrom, Inc.
        KBR KBR, Inc.
        KSS Kohl's Corporation
        LAZ Lazard, Inc.
        LEVI Levi Strauss & Co.; Levi Strauss; Levi's
        LNG Cheniere Energy, Inc.; Cheniere
        LUMN Lumen Technologies, Inc.
        M Macy's, Inc.
        MPLX MPLX LP
        MTN Vail Resorts, Inc.
        NOV NOV Inc.
        NYT The New York Times Company; New York Times Co
        OKLO Oklo Inc.
        OSCR Oscar Health, Inc.
        OWL Blue Owl Capital Inc.; Blue Owl
        PATH UiPath Inc.
        PL Planet Labs PBC
        RBRK Rubrik, Inc.
        RH RH
        RKT Rocket Companies, Inc.
        RNG RingCentral, Inc.
        S SentinelOne, Inc.
        SAVE Spirit Airlines, Inc.
        SE Sea Limited
        SG Sweetgreen, Inc.
        SHAK Shake Shack Inc.
        SIG Signet Jewelers Limited
        SIX Six Flags Entertainment Corporation; Six Flags
        SN SharkNinja, Inc.
        SPCE Virgin Galactic Holdings, Inc.
        TDOC Teladoc Health, Inc.; Teladoc
        THC Tenet Healthcare Corporation
        TOL Toll Brothers, Inc.
        TOST Toast, Inc.
        TWLO Twilio Inc.
        U Unity Software Inc.; Unity
        UAA Under Armour, Inc.
        UNM Unum Group
        USFD US Foods Holding Corp.; US Foods
        VEEV Veeva Systems Inc.; Veeva
        VFC V.F. Corporation; VF Corp
        VRT Vertiv Holdings Co; Vertiv
        W Wayfair Inc.
        WE WeWork Inc.
        WH Wyndham Hotels & Resorts, Inc.; Wyndham
        WHR Whirlpool Corporation
        WWE World Wrestling Entertainment, Inc.
        X United States Steel Corporation; U.S. Steel; US Steel
        XPO XPO, Inc.
        AAP Advance Auto Parts, Inc.
        BBWI Bath & Body Works, Inc.; Bath & Body Works
        BEN Franklin Resources, Inc.; Franklin Templeton
        BHC Bausch Health Companies Inc.
        BJ BJ's Wholesale Club Holdings, Inc.; BJ's Wholesale
        CACI CACI International Inc
        CHPT ChargePoint Holdings, Inc.
        CNX CNX Resources Corporation
        DELL Dell Technologies Inc.; Dell
        EAT Brinker International, Inc.
        FLR Fluor Corporation
        FUBO fuboTV Inc.; Fubo
        KVUE Kenvue Inc.
        LAC Lithium Americas Corp.
        NKLA Nikola Corporation
        NYCB New York Community Bancorp, Inc.
        OPY Oppenheimer Holdings Inc.; Oppenheimer
        PFGC Performance Food Group Company
        PII Polaris Inc.
        SF Stifel Financial Corp.; Stifel
        SQSP Squarespace, Inc.
        TPX Tempur Sealy International, Inc.
        WOLF Wolfspeed, Inc.
        WPM Wheaton Precious Metals Corp.
        CCJ Cameco Corporation
        RDDT Reddit, Inc.
        AI C3.ai, Inc.; C3.ai
        AUR Aurora Innovation, Inc.
        BX Blackstone Inc.
        DJT Trump Media & Technology Group Corp.; Trump Media
        GEO The GEO Group, Inc.
        HUBS HubSpot, Inc.
        MSGE Madison Square Garden Entertainment Corp.
        NIO NIO Inc.
        QXO QXO, Inc.
        UI Ubiquiti Inc.
        VZIO VIZIO Holding Corp.; Vizio
        CNHI CNH Industrial N.V.; CNH Industrial
        AGCO AGCO Corporation; Agco
        WRB W. R. Berkley Corporation; W.R. Berkley; WR Berkley
        LEA Lear Corporation
        GT The Goodyear Tire & Rubber Company; Goodyear
        HOG Harley-Davidson, Inc.; Harley-Davidson
        CPRI Capri Holdings Limited
        PVH PVH Corp.
        BIRK Birkenstock Holding plc; Birkenstock
        H Hyatt Hotels Corporation; Hyatt
        QS QuantumScape Corporation; QuantumScape
        SMR NuScale Power Corporation; NuScale
        LMND Lemonade, Inc.
        BBAI BigBear.ai Holdings, Inc.; BigBear.ai
        BMBL Bumble Inc.
        FSLY Fastly, Inc.
        ESTC Elastic N.V.
        ASAN Asana, Inc.
        PD PagerDuty, Inc.
        KVYO Klaviyo, Inc.
        FOUR Shift4 Payments, Inc.
        PAY Paymentus Holdings, Inc.
        SAM The Boston Beer Company, Inc.; Boston Beer
        BC Brunswick Corporation
        THO THOR Industries, Inc.
        ELAN Elanco Animal Health Incorporated; Elanco
        CLOV Clover Health Investments, Corp.; Clover Health
        CYH Community Health Systems, Inc.
        CMA Comerica Incorporated; Comerica
        WAL Western Alliance Bancorporation; Western Alliance
        FLG Flagstar Financial, Inc.; Flagstar
        SI Silvergate Capital Corporation; Silvergate
        EVR Evercore Inc.; Evercore
        HES Hess Corporation
        OVV Ovintiv Inc.
        CHK Chesapeake Energy Corporation; Chesapeake Energy
        TELL Tellurian Inc.
        MP MP Materials Corp.; MP Materials
        R Ryder System, Inc.
        AN AutoNation, Inc.; AutoNation
        PSTG Pure Storage, Inc.; Pure Storage
        KLAR Klarna Group plc; Klarna
        SMG The Scotts Miracle-Gro Company; Scotts Miracle-Gro
        LTH Life Time Group Holdings, Inc.
        YETI YETI Holdings, Inc.
        WK Workiva Inc.
    """,
    ("XNAS", "stock", "US"): """
        ALGT Allegiant Travel Company; Allegiant Travel; Allegiant
        FNKO Funko, Inc.
        NWL Newell Brands Inc.; Newell Brands
        RDFN Redfin Corporation
        SKYW SkyWest, Inc.; SkyWest
        ULCC Frontier Group Holdings, Inc.; Frontier Airlines
        WOOF Petco Health and Wellness Company, Inc.; Petco
        SNDK Sandisk Corporation; SanDisk
        AAL American Airlines Group Inc.; American Airlines
        ATVI Activision Blizzard, Inc.; Activision
        SPLK Splunk Inc.
        SGEN Seagen Inc.
        SIVB SVB Financial Group; Silicon Valley Bank
        ANSS ANSYS, Inc.; Ansys
        AFRM Affirm Holdings, Inc.
        ALAB Astera Labs, Inc.
        APA APA Corporation
        APLD Applied Digital Corporation
        APPF AppFolio, Inc.
        ARCC Ares Capital Corporation
        ASTS AST SpaceMobile, Inc.
        AVAV AeroVironment, Inc.
        BMRN BioMarin Pharmaceutical Inc.; BioMarin
        BYND Beyond Meat, Inc.
        CAR Avis Budget Group, Inc.; Avis Budget
        CELH Celsius Holdings, Inc.
        CG The Carlyle Group Inc.; Carlyle Group; Carlyle
        COIN Coinbase Global, Inc.; Coinbase
        CPB The Campbell's Company; Campbell Soup
        CRBU Caribou Biosciences, Inc.
        CRDO Credo Technology Group Holding Ltd; Credo Technology
        CROX Crocs, Inc.
        CRSP CRISPR Therapeutics AG
        CRWV CoreWeave, Inc.
        DBX Dropbox, Inc.
        DISH DISH Network Corporation; Dish Network
        DKNG DraftKings Inc.
        DLTR Dollar Tree, Inc.
        DOCU DocuSign, Inc.; Docusign
        DUOL Duolingo, Inc.
        ENPH Enphase Energy, Inc.; Enphase
        EXPE Expedia Group, Inc.; Expedia
        FIVE Five Below, Inc.
        FOX Fox Corporation (Class B)
        FSLR First Solar, Inc.
        GFS GlobalFoundries Inc.
        GOOG Alphabet Inc. (Class C)
        GTLB GitLab Inc.
        HAS Hasbro, Inc.
        HOLX Hologic, Inc.
        ILMN Illumina, Inc.
        INCY Incyte Corporation
        IRBT iRobot Corporation
        JBLU JetBlue Airways Corporation; JetBlue
        LITE Lumentum Holdings Inc.; Lumentum
        LOGI Logitech International S.A.
        LULU Lululemon Athletica Inc.; Lululemon
        LYFT Lyft, Inc.
        MARA MARA Holdings, Inc.; Marathon Digital
        MAT Mattel, Inc.
        MDB MongoDB, Inc.
        MTCH Match Group, Inc.
        NBIX Neurocrine Biosciences, Inc.
        NKTR Nektar Therapeutics
        NTNX Nutanix, Inc.
        NVAX Novavax, Inc.
        NWSA News Corporation
        OKTA Okta, Inc.
        OPEN Opendoor Technologies Inc.; Opendoor
        OZK Bank OZK
        PARA Paramount Global
        PTON Peloton Interactive, Inc.; Peloton
        QBTS D-Wave Quantum Inc.
        RGTI Rigetti Computing, Inc.; Rigetti
        RIOT Riot Platforms, Inc.
        RKLB Rocket Lab Corporation; Rocket Lab USA
        ROIV Roivant Sciences Ltd.
        SAIC Science Applications International Corporation
        SEDG SolarEdge Technologies, Inc.; SolarEdge
        SIRI Sirius XM Holdings Inc.; Sirius XM; SiriusXM
        SOUN SoundHound AI, Inc.; SoundHound
        SPWR SunPower Corporation
        SRPT Sarepta Therapeutics, Inc.; Sarepta
        SYM Symbotic Inc.
        TEM Tempus AI, Inc.
        TLRY Tilray Brands, Inc.; Tilray
        TPG TPG Inc.
        TSCO Tractor Supply Company
        TTD The Trade Desk, Inc.; Trade Desk
        TXRH Texas Roadhouse, Inc.
        UAL United Airlines Holdings, Inc.; United Airlines
        ULTA Ulta Beauty, Inc.; Ulta
        UPST Upstart Holdings, Inc.
        UTHR United Therapeutics Corporation
        VIAV Viavi Solutions Inc.
        VRSN VeriSign, Inc.
        VTRS Viatris Inc.
        WBA Walgreens Boots Alliance, Inc.; Walgreens
        WEN The Wendy's Company; Wendy's
        WMG Warner Music Group Corp.; Warner Music
        WYNN Wynn Resorts, Limited
        Z Zillow Group, Inc.; Zillow
        ZM Zoom Communications, Inc.; Zoom Video Communications; Zoom Video
        ASO Academy Sports and Outdoors, Inc.; Academy Sports
        BLNK Blink Charging Co.
        CENX Century Aluminum Company
        CHTR Charter Communications, Inc.
        CZR Caesars Entertainment, Inc.; Caesars
        FOXA Fox Corporation
        FRPT Freshpet, Inc.
        GPRO GoPro, Inc.
        HBAN Huntington Bancshares Incorporated
        HTHT H World Group Limited
        IBKR Interactive Brokers Group, Inc.; Interactive Brokers
        LSCC Lattice Semiconductor Corporation
        MBLY Mobileye Global Inc.; Mobileye
        NDAQ Nasdaq, Inc.
        PENN PENN Entertainment, Inc.; Penn Entertainment
        PLUG Plug Power Inc.
        PZZA Papa John's International, Inc.; Papa John's
        RUN Sunrun Inc.
        SBLK Star Bulk Carriers Corp.
        SMCI Super Micro Computer, Inc.; Super Micro; Supermicro
        TRIP Tripadvisor, Inc.; TripAdvisor
        UPWK Upwork Inc.
        VSAT Viasat, Inc.
        WING Wingstop Inc.
        AVGO Broadcom Inc.
        MRVL Marvell Technology, Inc.; Marvell
        BBBY Bed Bath & Beyond Inc.; Bed Bath & Beyond
        AMKR Amkor Technology, Inc.
        FCEL FuelCell Energy, Inc.
        CFLT Confluent, Inc.
        CART Maplebear Inc.; Instacart
        PPC Pilgrim's Pride Corporation
        COLM Columbia Sportswear Company
        OLLI Ollie's Bargain Outlet Holdings, Inc.; Ollie's
        SFM Sprouts Farmers Market, Inc.
        LUNR Intuitive Machines, Inc.
        HUT Hut 8 Corp.
        WULF TeraWulf Inc.
        IREN IREN Limited
        MQ Marqeta, Inc.
        OTLY Oatly Group AB; Oatly
        JACK Jack in the Box Inc.
        CGC Canopy Growth Corporation; Canopy Growth
        NTLA Intellia Therapeutics, Inc.; Intellia
        BEAM Beam Therapeutics Inc.
        VKTX Viking Therapeutics, Inc.; Viking Therapeutics
        GDRX GoodRx Holdings, Inc.; GoodRx
        ZION Zions Bancorporation, N.A.; Zions
        PACW PacWest Bancorp; PacWest
        SBNY Signature Bank
        CHYM Chime Financial, Inc.; Chime Financial
        PLNT Planet Fitness, Inc.; Planet Fitness
        RPD Rapid7, Inc.
        KROS Keros Therapeutics, Inc.
        PRTA Prothena Corporation plc; Prothena
        ACIU AC Immune SA; AC Immune
    """,
    ("XASE", "stock", "CA"): """
        IMO Imperial Oil Limited
        BTG B2Gold Corp.
    """,
    ("XNYS", "stock", "CA"): """
        BMO Bank of Montreal
        BNS The Bank of Nova Scotia; Bank of Nova Scotia; Scotiabank
        CM Canadian Imperial Bank of Commerce; CIBC
        ENB Enbridge Inc.
        AEM Agnico Eagle Mines Limited; Agnico Eagle
        CNQ Canadian Natural Resources Limited; Canadian Natural
        BN Brookfield Corporation
        BAM Brookfield Asset Management Ltd.
        CP Canadian Pacific Kansas City Limited; Canadian Pacific
        CNI Canadian National Railway Company; Canadian National; CN Rail
        SU Suncor Energy Inc.; Suncor
        B Barrick Mining Corporation; Barrick Gold; Barrick
        MFC Manulife Financial Corporation; Manulife
        TRP TC Energy Corporation
        CVE Cenovus Energy Inc.; Cenovus
        FNV Franco-Nevada Corporation; Franco-Nevada
        SLF Sun Life Financial Inc.; Sun Life
        WCN Waste Connections, Inc.
        KGC Kinross Gold Corporation; Kinross
        QSR Restaurant Brands International Inc.; Restaurant Brands
        NTR Nutrien Ltd.
        CLS Celestica Inc.
        TECK Teck Resources Limited; Teck
        BCE BCE Inc.
        RCI Rogers Communications Inc.
        MGA Magna International Inc.
        TU TELUS Corporation; Telus
        GIB CGI Inc.
        PAAS Pan American Silver Corp.; Pan American Silver
        GOOS Canada Goose Holdings Inc.; Canada Goose
    """,
    ("XNAS", "stock", "CA"): """
        OTEX Open Text Corporation; OpenText
        DOO BRP Inc.
    """,
    ("XTSE", "stock", "CA"): """
        AC Air Canada
        L Loblaw Companies Limited; Loblaw
        ATD Alimentation Couche-Tard Inc.; Couche-Tard
        DOL Dollarama Inc.
        BBD.B Bombardier Inc.
        NA National Bank of Canada
        CSU Constellation Software Inc.
        IFC Intact Financial Corporation
        FM First Quantum Minerals Ltd.; First Quantum
        MRU Metro Inc.
        CTC.A Canadian Tire Corporation, Limited; Canadian Tire
        QBR.B Quebecor Inc.; Quebecor
        CAE CAE Inc.
        WSP WSP Global Inc.; WSP Global
        IVN Ivanhoe Mines Ltd.; Ivanhoe Mines
        LUN Lundin Mining Corporation; Lundin Mining
        HBM Hudbay Minerals Inc.; Hudbay
        TOU Tourmaline Oil Corp.; Tourmaline Oil
        ARX ARC Resources Ltd.; ARC Resources
        MEG MEG Energy Corp.; MEG Energy
        POW Power Corporation of Canada; Power Corp of Canada
        GWO Great-West Lifeco Inc.; Great-West Lifeco
        FFH Fairfax Financial Holdings Limited; Fairfax Financial
        SAP Saputo Inc.; Saputo
        GIL Gildan Activewear Inc.
    """,
    ("XNYS", "adr", "GB"): """
        LYG Lloyds Banking Group plc; Lloyds
        NWG NatWest Group plc; NatWest
        NGG National Grid plc; National Grid
        DEO Diageo plc
        BTI British American Tobacco p.l.c.; BAT
        PUK Prudential plc
        RELX RELX PLC; Relx
        HLN Haleon plc
        IHG InterContinental Hotels Group PLC; InterContinental Hotels
        WPP WPP plc
        PSO Pearson plc
        SNN Smith & Nephew plc
        CCL Carnival Corporation & plc; Carnival Corp; Carnival Cruise
    """,
    ("XNAS", "stock", "GB"): """
        CCEP Coca-Cola Europacific Partners PLC
        RYAAY Ryanair Holdings plc; Ryanair
    """,
    ("XNYS", "adr", "ES"): """
        SAN Banco Santander, S.A.; Santander
        BBVA Banco Bilbao Vizcaya Argentaria, S.A.
        TEF Telefónica, S.A.; Telefonica
    """,
    (
        "XNYS",
        "adr",
        "BE",
    ): "BUD Anheuser-Busch InBev SA/NV; Anheuser-Busch InBev; AB InBev; Anheuser-Busch",
    ("XNYS", "adr", "NL"): """
        ING ING Groep N.V.; ING Group
        PHG Koninklijke Philips N.V.; Philips
        AEG Aegon Ltd.
    """,
    ("XNAS", "stock", "NL"): """
        ARGX argenx SE; Argenx
        NBIS Nebius Group N.V.; Nebius
        QGEN QIAGEN N.V.; Qiagen
    """,
    ("XNYS", "stock", "CH"): """
        ONON On Holding AG
        STM STMicroelectronics N.V.
        ALC Alcon Inc.
        GLBE Global-e Online Ltd.
    """,
    ("XNYS", "stock", "LU"): """
        MT ArcelorMittal S.A.
        TS Tenaris S.A.
    """,
    ("XNYS", "adr", "IT"): "E Eni S.p.A.; Eni",
    ("XNYS", "adr", "NO"): "EQNR Equinor ASA",
    ("XNYS", "stock", "IE"): """
        FLUT Flutter Entertainment plc; Flutter
        JHX James Hardie Industries plc; James Hardie
        AER AerCap Holdings N.V.; AerCap
    """,
    ("XNYS", "adr", "JP"): """
        MFG Mizuho Financial Group, Inc.; Mizuho
        SMFG Sumitomo Mitsui Financial Group, Inc.; Sumitomo Mitsui
        NMR Nomura Holdings, Inc.; Nomura
        TAK Takeda Pharmaceutical Company Limited; Takeda
        IX ORIX Corporation
    """,
    ("XTKS", "stock", "JP"): """
        9984 SoftBank Group Corp.; SoftBank
        7201 Nissan Motor Co., Ltd.; Nissan
        7974 Nintendo Co., Ltd.
        9983 Fast Retailing Co., Ltd.
        6752 Panasonic Holdings Corporation; Panasonic
        6501 Hitachi, Ltd.
        8035 Tokyo Electron Limited
        6857 Advantest Corporation
        3382 Seven & i Holdings Co., Ltd.; Seven & i
        285A Kioxia Holdings Corporation; Kioxia
        4578 Otsuka Holdings Co., Ltd.; Otsuka Holdings; Otsuka Pharmaceutical
        8113 Unicharm Corporation; Unicharm
        9202 ANA Holdings Inc.; ANA Holdings; All Nippon Airways
        2502 Asahi Group Holdings, Ltd.; Asahi Group; Asahi Breweries
        2587 Suntory Beverage & Food Limited; Suntory Beverage
        9697 Capcom Co., Ltd.
        9684 Square Enix Holdings Co., Ltd.; Square Enix
        8136 Sanrio Company, Ltd.; Sanrio
        6502 Toshiba Corporation; Toshiba
        9023 Tokyo Metro Co., Ltd.; Tokyo Metro
        7550 Zensho Holdings Co., Ltd.; Zensho
        3563 Food & Life Companies Ltd.
    """,
    ("XKRX", "stock", "KR"): """
        005380 Hyundai Motor Company; Hyundai
        000270 Kia Corporation
        373220 LG Energy Solution, Ltd.
        066570 LG Electronics Inc.
        051910 LG Chem, Ltd.
        035420 NAVER Corporation; Naver
        035720 Kakao Corp.
        068270 Celltrion, Inc.
        055550 Shinhan Financial Group Co., Ltd.; Shinhan Financial; Shinhan
        377300 Kakao Pay Corp.; KakaoPay
        006400 Samsung SDI Co., Ltd.; Samsung SDI
        207940 Samsung Biologics Co., Ltd.; Samsung Biologics
        028260 Samsung C&T Corporation; Samsung C&T
        086790 Hana Financial Group Inc.; Hana Financial
        012330 Hyundai Mobis Co., Ltd.; Hyundai Mobis
        096770 SK Innovation Co., Ltd.; SK Innovation
        030200 KT Corporation
        009540 HD Korea Shipbuilding & Offshore Engineering Co., Ltd.; HD Korea Shipbuilding
        329180 HD Hyundai Heavy Industries Co., Ltd.; HD Hyundai Heavy
        042660 Hanwha Ocean Co., Ltd.; Hanwha Ocean
        012450 Hanwha Aerospace Co., Ltd.; Hanwha Aerospace
        003490 Korean Air Lines Co., Ltd.; Korean Air
        352820 HYBE Co., Ltd.; Hybe; HYBE
        259960 Krafton, Inc.; Krafton
        034020 Doosan Enerbility Co., Ltd.; Doosan Enerbility
        090430 Amorepacific Corporation; Amorepacific
        402340 SK Square Co., Ltd.; SK Square
    """,
    ("XNYS", "adr", "KR"): """
        KB KB Financial Group Inc.
        SHG Shinhan Financial Group Co., Ltd.
        PKX POSCO Holdings Inc.; Posco
        KEP Korea Electric Power Corporation; Kepco
        SKM SK Telecom Co., Ltd.
    """,
    ("XTAI", "stock", "TW"): """
        2454 MediaTek Inc.
        2382 Quanta Computer Inc.
        3231 Wistron Corporation
        2308 Delta Electronics, Inc.
        2357 ASUSTeK Computer Inc.; Asustek; Asus
        2353 Acer Incorporated; Acer
        3008 Largan Precision Co., Ltd.; Largan Precision; Largan
        2603 Evergreen Marine Corporation; Evergreen Marine
        2412 Chunghwa Telecom Co., Ltd.; Chunghwa Telecom
        2881 Fubon Financial Holding Co., Ltd.; Fubon Financial
        2882 Cathay Financial Holding Co., Ltd.; Cathay Financial
        6669 Wiwynn Corporation; Wiwynn
        2356 Inventec Corporation; Inventec
        4938 Pegatron Corporation; Pegatron
        2409 AUO Corporation; AU Optronics
        3481 Innolux Corporation; Innolux
        2609 Yang Ming Marine Transport Corporation; Yang Ming Marine
        2618 EVA Airways Corporation; EVA Air
        1301 Formosa Plastics Corporation; Formosa Plastics
        2002 China Steel Corporation; China Steel
    """,
    ("XNYS", "adr", "TW"): "ASX ASE Technology Holding Co., Ltd.; ASE Technology",
    ("XHKG", "stock", "CN"): """
        0941 China Mobile Limited
        1398 Industrial and Commercial Bank of China Limited; ICBC
        0939 China Construction Bank Corporation; China Construction Bank
        3988 Bank of China Limited
        1288 Agricultural Bank of China Limited; Agricultural Bank of China
        2318 Ping An Insurance (Group) Company of China, Ltd.; Ping An
        0857 PetroChina Company Limited
        0386 China Petroleum & Chemical Corporation; Sinopec
        0883 CNOOC Limited
        0175 Geely Automobile Holdings Limited; Geely
        0992 Lenovo Group Limited; Lenovo
        1024 Kuaishou Technology; Kuaishou
        9992 Pop Mart International Group Limited; Pop Mart
        2020 ANTA Sports Products Limited; Anta Sports; Anta
        2269 WuXi Biologics (Cayman) Inc.; WuXi Biologics
        2359 WuXi AppTec Co., Ltd.; WuXi AppTec
        3333 China Evergrande Group; Evergrande
        2007 Country Garden Holdings Company Limited; Country Garden
        2202 China Vanke Co., Ltd.; Vanke
        9633 Nongfu Spring Co., Ltd.
        2238 Guangzhou Automobile Group Co., Ltd.
        2333 Great Wall Motor Company Limited
        9863 Zhejiang Leapmotor Technology Co., Ltd.; Leapmotor
        6160 BeiGene, Ltd.; BeiGene
        2628 China Life Insurance Company Limited; China Life
        3968 China Merchants Bank Co., Ltd.; China Merchants Bank
        0728 China Telecom Corporation Limited; China Telecom
        0762 China Unicom (Hong Kong) Limited; China Unicom
        2331 Li Ning Company Limited; Li Ning
        6862 Haidilao International Holding Ltd.; Haidilao
        0020 SenseTime Group Inc.; SenseTime
        1913 Prada S.p.A.; Prada
        1347 Hua Hong Semiconductor Limited; Hua Hong Semiconductor; Hua Hong
        1088 China Shenhua Energy Company Limited; China Shenhua
        1918 Sunac China Holdings Limited; Sunac
        0960 Longfor Group Holdings Limited; Longfor
        0688 China Overseas Land & Investment Limited; China Overseas Land
        1109 China Resources Land Limited; China Resources Land
        2382 Sunny Optical Technology (Group) Company Limited; Sunny Optical
        2319 China Mengniu Dairy Company Limited; Mengniu
        0291 China Resources Beer (Holdings) Company Limited; China Resources Beer
        0168 Tsingtao Brewery Company Limited; Tsingtao Brewery
        6618 JD Health International Inc.; JD Health
        0241 Alibaba Health Information Technology Limited; Alibaba Health
        3750 Contemporary Amperex Technology Co., Limited
        2097 Mixue Group; Mixue
        6181 Laopu Gold Co., Ltd.; Laopu Gold
        0268 Kingdee International Software Group Company Limited; Kingdee
        3888 Kingsoft Corporation Limited; Kingsoft
        2899 Zijin Mining Group Company Limited; Zijin Mining
        2600 Aluminum Corporation of China Limited; Chalco
        1919 COSCO SHIPPING Holdings Co., Ltd.; Cosco Shipping; COSCO Shipping
        0753 Air China Limited; Air China
        0763 ZTE Corporation; ZTE
    """,
    ("XHKG", "stock", "HK"): """
        0388 Hong Kong Exchanges and Clearing Limited; HKEX
        1299 AIA Group Limited; AIA
        0001 CK Hutchison Holdings Limited; CK Hutchison
        0293 Cathay Pacific Airways Limited; Cathay Pacific
        2888 Standard Chartered PLC
        1928 Sands China Ltd.
        1113 CK Asset Holdings Limited; CK Asset
        0016 Sun Hung Kai Properties Limited; Sun Hung Kai Properties
        0012 Henderson Land Development Company Limited; Henderson Land
        0823 Link REIT
        0027 Galaxy Entertainment Group Limited; Galaxy Entertainment
        1128 Wynn Macau, Limited; Wynn Macau
        0011 Hang Seng Bank Limited; Hang Seng Bank
        0066 MTR Corporation Limited; MTR Corp
        0002 CLP Holdings Limited; CLP Holdings
        0003 The Hong Kong and China Gas Company Limited; Hong Kong and China Gas; Towngas
        0006 Power Assets Holdings Limited; Power Assets
        0017 New World Development Company Limited; New World Development
        0019 Swire Pacific Limited; Swire Pacific
        2388 BOC Hong Kong (Holdings) Limited; BOC Hong Kong
        0880 SJM Holdings Limited; SJM Holdings
        2282 MGM China Holdings Limited; MGM China
    """,
    ("XSHG", "stock", "CN"): """
        600519 Kweichow Moutai Co., Ltd.; Kweichow Moutai; Moutai
        688981 Semiconductor Manufacturing International Corporation A shares
        688256 Cambricon Technologies Corporation Limited; Cambricon
        601127 Seres Group Co., Ltd.
    """,
    ("XNYS", "adr", "CN"): """
        YMM Full Truck Alliance Co. Ltd.
        TUYA Tuya Inc.
        GOTU Gaotu Techedu Inc.
        DIDIY DiDi Global Inc.; Didi
    """,
    ("XNAS", "adr", "CN"): """
        BZ Kanzhun Limited
        PONY Pony AI Inc.; Pony.ai
        WRD WeRide Inc.
        GDS GDS Holdings Limited
    """,
    ("XNSE", "stock", "IN"): """
        ABB ABB India Limited; ABB India
        ASHOKLEY Ashok Leyland Limited; Ashok Leyland
        AUROPHARMA Aurobindo Pharma Limited; Aurobindo Pharma
        AWL Adani Wilmar Limited; Adani Wilmar
        BANDHANBNK Bandhan Bank Limited
        BIOCON Biocon Limited
        BRITANNIA Britannia Industries Limited; Britannia Industries
        CANBK Canara Bank
        COFORGE Coforge Limited
        DABUR Dabur India Limited; Dabur
        DMART Avenue Supermarts Limited; Avenue Supermarts; DMart
        FEDERALBNK The Federal Bank Limited
        GODREJCP Godrej Consumer Products Limited; Godrej Consumer
        HAVELLS Havells India Limited; Havells
        IDFCFIRSTB IDFC First Bank Limited; IDFC First Bank
        IRCTC Indian Railway Catering and Tourism Corporation Limited; IRCTC
        IRFC Indian Railway Finance Corporation Limited; IRFC
        JUBLFOOD Jubilant FoodWorks Limited; Jubilant FoodWorks
        LTIM LTIMindtree Limited
        LUPIN Lupin Limited
        MARICO Marico Limited
        MPHASIS MphasiS Limited; Mphasis
        MUTHOOTFIN Muthoot Finance Limited
        PERSISTENT Persistent Systems Limited; Persistent Systems
        PIDILITIND Pidilite Industries Limited; Pidilite
        PVRINOX PVR Inox Limited
        RVNL Rail Vikas Nigam Limited; RVNL
        SHRIRAMFIN Shriram Finance Limited
        SUZLON Suzlon Energy Limited; Suzlon
        TATACONSUM Tata Consumer Products Limited; Tata Consumer
        TATAELXSI Tata Elxsi Limited
        ZEEL Zee Entertainment Enterprises Limited; Zee Entertainment
        ZYDUSLIFE Zydus Lifesciences Limited; Zydus
        BHARTIARTL Bharti Airtel Limited; Bharti Airtel; Airtel
        SBIN State Bank of India; SBI
        ITC ITC Limited
        HINDUNILVR Hindustan Unilever Limited; HUL
        LT Larsen & Toubro Limited; Larsen & Toubro; L&T
        AXISBANK Axis Bank Limited
        KOTAKBANK Kotak Mahindra Bank Limited; Kotak Mahindra Bank
        BAJFINANCE Bajaj Finance Limited
        BAJAJFINSV Bajaj Finserv Limited
        BAJAJ-AUTO Bajaj Auto Limited
        MARUTI Maruti Suzuki India Limited; Maruti Suzuki
        M&M Mahindra & Mahindra Limited; Mahindra & Mahindra; M&M
        HCLTECH HCL Technologies Limited; HCLTech
        TECHM Tech Mahindra Limited
        SUNPHARMA Sun Pharmaceutical Industries Limited; Sun Pharma
        CIPLA Cipla Limited
        TATASTEEL Tata Steel Limited
        TATAPOWER Tata Power Company Limited
        TITAN Titan Company Limited; Titan Company
        ASIANPAINT Asian Paints Limited
        ULTRACEMCO UltraTech Cement Limited
        NTPC NTPC Limited
        POWERGRID Power Grid Corporation of India Limited; Power Grid Corp
        ONGC Oil and Natural Gas Corporation Limited
        COALINDIA Coal India Limited
        JSWSTEEL JSW Steel Limited
        HINDALCO Hindalco Industries Limited; Hindalco
        VEDL Vedanta Limited
        ADANIENT Adani Enterprises Limited
        ADANIPORTS Adani Ports and Special Economic Zone Limited; Adani Ports
        ADANIGREEN Adani Green Energy Limited; Adani Green
        ADANIPOWER Adani Power Limited
        INDUSINDBK IndusInd Bank Limited
        NESTLEIND Nestlé India Limited; Nestle India
        LICI Life Insurance Corporation of India; LIC
        HDFCLIFE HDFC Life Insurance Company Limited; HDFC Life
        SBILIFE SBI Life Insurance Company Limited; SBI Life
        ETERNAL Eternal Limited; Zomato
        PAYTM One 97 Communications Limited; Paytm
        NYKAA FSN E-Commerce Ventures Limited; Nykaa
        INDIGO InterGlobe Aviation Limited; IndiGo
        YESBANK Yes Bank Limited
        PNB Punjab National Bank
        BANKBARODA Bank of Baroda
        HAL Hindustan Aeronautics Limited; Hindustan Aeronautics
        BEL Bharat Electronics Limited
        BPCL Bharat Petroleum Corporation Limited; Bharat Petroleum
        IOC Indian Oil Corporation Limited; Indian Oil
        GRASIM Grasim Industries Limited
        HEROMOTOCO Hero MotoCorp Limited
        EICHERMOT Eicher Motors Limited
        TVSMOTOR TVS Motor Company Limited; TVS Motor
        DIVISLAB Divi's Laboratories Limited
        APOLLOHOSP Apollo Hospitals Enterprise Limited; Apollo Hospitals
        TRENT Trent Limited
        DLF DLF Limited
        IDEA Vodafone Idea Limited
        OLAELEC Ola Electric Mobility Limited; Ola Electric
        SWIGGY Swiggy Limited
        GAIL GAIL (India) Limited; GAIL
        MAZDOCK Mazagon Dock Shipbuilders Limited; Mazagon Dock
        JIOFIN Jio Financial Services Limited; Jio Financial
        ICICIGI ICICI Lombard General Insurance Company Limited; ICICI Lombard
        AUBANK AU Small Finance Bank Limited; AU Small Finance Bank
        PFC Power Finance Corporation Limited; Power Finance Corp
        RECLTD REC Limited
        SIEMENS Siemens India Limited
        BHEL Bharat Heavy Electricals Limited; BHEL
        COCHINSHIP Cochin Shipyard Limited; Cochin Shipyard
        HINDPETRO Hindustan Petroleum Corporation Limited; Hindustan Petroleum; HPCL
        NMDC NMDC Limited; NMDC
        SAIL Steel Authority of India Limited; SAIL
        JINDALSTEL Jindal Steel & Power Limited; Jindal Steel
        HINDZINC Hindustan Zinc Limited; Hindustan Zinc
        AMBUJACEM Ambuja Cements Limited; Ambuja Cements
        ACC ACC Limited
        SHREECEM Shree Cement Limited; Shree Cement
        DALBHARAT Dalmia Bharat Limited; Dalmia Bharat
        BERGEPAINT Berger Paints India Limited; Berger Paints
        GODREJPROP Godrej Properties Limited; Godrej Properties
        LODHA Macrotech Developers Limited; Lodha; Macrotech Developers
        OBEROIRLTY Oberoi Realty Limited; Oberoi Realty
        PRESTIGE Prestige Estates Projects Limited; Prestige Estates
        VBL Varun Beverages Limited; Varun Beverages
        COLPAL Colgate-Palmolive (India) Limited; Colgate-Palmolive India
        TATACOMM Tata Communications Limited; Tata Communications
        TATATECH Tata Technologies Limited; Tata Technologies
        DIXON Dixon Technologies (India) Limited; Dixon Technologies
        POLYCAB Polycab India Limited; Polycab
        VOLTAS Voltas Limited; Voltas
        MOTHERSON Samvardhana Motherson International Limited; Samvardhana Motherson
        BOSCHLTD Bosch Limited
        MRF MRF Limited
        APOLLOTYRE Apollo Tyres Limited; Apollo Tyres
        HYUNDAI Hyundai Motor India Limited; Hyundai Motor India
        TORNTPHARM Torrent Pharmaceuticals Limited; Torrent Pharma
        MAXHEALTH Max Healthcare Institute Limited; Max Healthcare
        FORTIS Fortis Healthcare Limited; Fortis Healthcare
        JSWENERGY JSW Energy Limited; JSW Energy
        NHPC NHPC Limited; NHPC
        SJVN SJVN Limited; SJVN
        WAAREEENER Waaree Energies Limited; Waaree Energies
        NTPCGREEN NTPC Green Energy Limited; NTPC Green
        POLICYBZR PB Fintech Limited; PB Fintech; Policybazaar
        ANGELONE Angel One Limited; Angel One
        CDSL Central Depository Services (India) Limited; CDSL
        MCX Multi Commodity Exchange of India Limited
        IEX Indian Energy Exchange Limited; Indian Energy Exchange
        KALYANKJIL Kalyan Jewellers India Limited; Kalyan Jewellers
                CHOLAFIN Cholamandalam Investment and Finance Company Limited; Cholamandalam
        UPL UPL Limited
        PIIND PI Industries Limited; PI Industries
        CONCOR Container Corporation of India Limited; Concor
        GMRAIRPORT GMR Airports Limited; GMR Airports
        SPICEJET SpiceJet Limited; SpiceJet
    """,
    ("XNYS", "adr", "IN"): "RDY Dr. Reddy's Laboratories Limited; Dr. Reddy's; Dr Reddy's",
    ("XNAS", "stock", "IN"): "MMYT MakeMyTrip Limited",
    ("XASX", "stock", "AU"): """
        A2M The a2 Milk Company Limited; a2 Milk
        COH Cochlear Limited; Cochlear
        CPU Computershare Limited; Computershare
        EDV Endeavour Group Limited; Endeavour Group
        IAG Insurance Australia Group Limited; Insurance Australia Group
        LLC Lendlease Group; Lendlease
        MGR Mirvac Group; Mirvac
        MPL Medibank Private Limited; Medibank
        RHC Ramsay Health Care Limited; Ramsay Health Care
        SCG Scentre Group
        SGP Stockland
        SHL Sonic Healthcare Limited; Sonic Healthcare
        VAH Virgin Australia Holdings Limited; Virgin Australia
        WTC WiseTech Global Limited; WiseTech
        CBA Commonwealth Bank of Australia; Commonwealth Bank; CommBank
        NAB National Australia Bank Limited; National Australia Bank; NAB
        WBC Westpac Banking Corporation; Westpac
        ANZ Australia and New Zealand Banking Group Limited; ANZ Group; ANZ
        CSL CSL Limited
        WES Wesfarmers Limited
        WOW Woolworths Group Limited; Woolworths
        COL Coles Group Limited; Coles
        FMG Fortescue Ltd; Fortescue Metals Group; Fortescue
        TLS Telstra Group Limited; Telstra
        WDS Woodside Energy Group Ltd; Woodside
        STO Santos Limited
        QAN Qantas Airways Limited; Qantas
        MQG Macquarie Group Limited
        NST Northern Star Resources Limited; Northern Star
        NCM Newcrest Mining Limited; Newcrest
        S32 South32 Limited
        ALL Aristocrat Leisure Limited; Aristocrat Leisure
        XRO Xero Limited
        REA REA Group Ltd
        PLS Pilbara Minerals Limited; Pilbara Minerals
        JBH JB Hi-Fi Limited; JB Hi-Fi
        ORG Origin Energy Limited
        AGL AGL Energy Limited
        QBE QBE Insurance Group Limited
        BXB Brambles Limited
        GMG Goodman Group
        MIN Mineral Resources Limited
        TCL Transurban Group; Transurban
        SUN Suncorp Group Limited; Suncorp
        CWN Crown Resorts Limited
        SGR The Star Entertainment Group Limited; Star Entertainment
        MYR Myer Holdings Limited; Myer
        DMP Domino's Pizza Enterprises Limited
        BEN Bendigo and Adelaide Bank Limited
        BOQ Bank of Queensland Limited
        LYC Lynas Rare Earths Limited; Lynas
        EVN Evolution Mining Limited; Evolution Mining
        SFR Sandfire Resources Limited; Sandfire
        IGO IGO Limited
        RMD ResMed Inc.
        FPH Fisher & Paykel Healthcare Corporation Limited; Fisher & Paykel Healthcare
        PME Pro Medicus Limited; Pro Medicus
        HVN Harvey Norman Holdings Limited; Harvey Norman
        TPG TPG Telecom Limited; TPG Telecom
        CAR CAR Group Limited; Carsales
        SEK SEEK Limited
        NXT NEXTDC Limited; NextDC
        BPT Beach Energy Limited; Beach Energy
        WHC Whitehaven Coal Limited; Whitehaven Coal; Whitehaven
        YAL Yancoal Australia Ltd; Yancoal
        NHC New Hope Corporation Limited
        GPT GPT Group
        DXS Dexus
        VCX Vicinity Centres
        TAH Tabcorp Holdings Limited; Tabcorp
        ORI Orica Limited; Orica
        TWE Treasury Wine Estates Limited; Treasury Wine Estates; Treasury Wine
        AMP AMP Limited
        FLT Flight Centre Travel Group Limited; Flight Centre
        WEB Webjet Limited; Webjet
        ALD Ampol Limited; Ampol
        VEA Viva Energy Group Limited; Viva Energy
        BSL BlueScope Steel Limited; BlueScope
        ILU Iluka Resources Limited; Iluka
        LTR Liontown Resources Limited; Liontown
        ZIP Zip Co Limited; Zip Co
        DRO DroneShield Limited; DroneShield
        TLX Telix Pharmaceuticals Limited; Telix
        GYG Guzman y Gomez Limited; Guzman y Gomez
        AKE Allkem Limited; Allkem
    """,
    ("XLON", "stock", "GB"): """
        ITV ITV plc
        ASC ASOS Plc; Asos
        ABDN abrdn plc; Abrdn
        AUTO Auto Trader Group plc; Auto Trader
        CARD Card Factory plc; Card Factory
        CURY Currys plc; Currys
        DLG Direct Line Insurance Group plc; Direct Line
        DNLM Dunelm Group plc; Dunelm
        EVOK Evoke plc
        HFD Halfords Group plc; Halfords
        HSX Hiscox Ltd; Hiscox
        IAG International Consolidated Airlines Group, S.A.; International Airlines Group; IAG
        MNG M&G plc; M&G
        PETS Pets at Home Group Plc; Pets at Home
        ROO Deliveroo plc; Deliveroo
        SDRY Superdry plc; Superdry
        SDR Schroders plc; Schroders
        SMWH WH Smith PLC; WH Smith; WHSmith
        STJ St. James's Place plc; St James's Place
        TRST Trustpilot Group plc; Trustpilot
        WIZZ Wizz Air Holdings Plc; Wizz Air
        BT.A BT Group plc; BT Group
        EZJ easyJet plc; EasyJet
        JD JD Sports Fashion plc; JD Sports
        MKS Marks and Spencer Group plc; Marks & Spencer; M&S
        SBRY J Sainsbury plc; Sainsbury's; Sainsbury’s; J Sainsbury
        TSCO Tesco PLC; Tesco
        OCDO Ocado Group plc; Ocado
        RR Rolls-Royce Holdings plc; Rolls-Royce
        BA BAE Systems plc; BAE Systems
        GLEN Glencore plc; Glencore
        AAL Anglo American plc; Anglo American
        ANTO Antofagasta plc
        STAN Standard Chartered PLC; Standard Chartered
        LGEN Legal & General Group Plc; Legal & General
        AV Aviva plc; Aviva
        CNA Centrica plc
        SSE SSE plc
        SVT Severn Trent plc; Severn Trent
        UU United Utilities Group PLC; United Utilities
        PSN Persimmon Plc
        BTRW Barratt Redrow plc
        BDEV Barratt Developments PLC; Barratt Developments
        TW Taylor Wimpey plc; Taylor Wimpey
        KGF Kingfisher plc
        NXT Next plc
        BME B&M European Value Retail S.A.; B&M
        WTB Whitbread PLC
        IMB Imperial Brands PLC; Imperial Brands
        RKT Reckitt Benckiser Group plc; Reckitt Benckiser; Reckitt
        LSEG London Stock Exchange Group plc; LSEG
        III 3i Group plc
        FRES Fresnillo plc
        THG THG plc
        BOO boohoo group plc; Boohoo
        ABF Associated British Foods plc; Associated British Foods; AB Foods
        JMAT Johnson Matthey Plc; Johnson Matthey
        AML Aston Martin Lagonda Global Holdings plc; Aston Martin
        FRAS Frasers Group plc
        GRG Greggs plc
        JDW J D Wetherspoon plc; Wetherspoon; JD Wetherspoon
        CRDA Croda International Plc; Croda
        AHT Ashtead Group plc; Ashtead
        VTY Vistry Group PLC; Vistry
        HBR Harbour Energy plc; Harbour Energy
        TLW Tullow Oil plc; Tullow Oil
        PFC Petrofac Limited; Petrofac
        HL Hargreaves Lansdown plc; Hargreaves Lansdown
        WISE Wise plc
        LAND Land Securities Group plc; Land Securities; Landsec
        JET2 Jet2 plc; Jet2
        SAGA Saga plc
        CRST Crest Nicholson Holdings plc; Crest Nicholson
        RMG Royal Mail plc; Royal Mail
        IDS International Distributions Services plc; International Distribution Services
        JUST Just Group plc; Just Group
        WOSG Watches of Switzerland Group plc; Watches of Switzerland
        DOM Domino's Pizza Group plc
        MAB Mitchells & Butlers plc; Mitchells & Butlers
        MARS Marston's PLC; Marston's
        FGP FirstGroup plc; FirstGroup
        MCG Mobico Group Plc; National Express
        SRP Serco Group plc; Serco
        CPI Capita plc; Capita
        QQ QinetiQ Group plc; QinetiQ
        DRX Drax Group plc; Drax
        PNN Pennon Group Plc; Pennon
        TATE Tate & Lyle PLC; Tate & Lyle
        PFD Premier Foods plc; Premier Foods
        CBG Close Brothers Group plc; Close Brothers
        OSB OSB Group plc; OSB Group
        VMUK Virgin Money UK PLC; Virgin Money
        MTRO Metro Bank Holdings PLC; Metro Bank
        TBCG TBC Bank Group PLC
        HOC Hochschild Mining plc; Hochschild
        CEY Centamin plc; Centamin
        ENQ EnQuest PLC; EnQuest
        ITH Ithaca Energy plc; Ithaca Energy
        VCT Victrex plc; Victrex
        RSW Renishaw plc; Renishaw
        SXS Spectris plc; Spectris
        WG John Wood Group PLC; Wood Group; John Wood Group
        TPK Travis Perkins plc; Travis Perkins
        SVS Savills plc; Savills
        RTN Restaurant Group plc
        IGG IG Group Holdings plc; IG Group
        PLUS Plus500 Ltd.; Plus500
        N91 Ninety One Plc
        TRN Trainline plc; Trainline
        MONY Moneysupermarket.com Group PLC; Moneysupermarket
        SQZ Serica Energy plc; Serica Energy
        BWY Bellway p.l.c.; Bellway
    """,
    ("XSWX", "stock", "CH"): """
        NESN Nestlé S.A.; Nestle
        ROG Roche Holding AG; Roche
        CFR Compagnie Financière Richemont SA; Richemont
        ZURN Zurich Insurance Group AG; Zurich Insurance
        ABBN ABB Ltd
        HOLN Holcim AG; Holcim
        SREN Swiss Re AG; Swiss Re
        LONN Lonza Group AG; Lonza
        UHR The Swatch Group AG; Swatch Group; Swatch
        CSGN Credit Suisse Group AG; Credit Suisse
        GIVN Givaudan SA
        BAER Julius Bär Gruppe AG; Julius Baer; Julius Bär
        LISN Chocoladefabriken Lindt & Sprüngli AG; Lindt & Sprüngli; Lindt
        AMS ams-OSRAM AG; ams Osram
        TEMN Temenos AG; Temenos
        BARN Barry Callebaut AG; Barry Callebaut
        SGSN SGS SA
        STMN Straumann Holding AG; Straumann
        DOKA dormakaba Holding AG
        VACN VAT Group AG; VAT Group
    """,
    ("XPAR", "stock", "FR"): """
        MC LVMH Moët Hennessy Louis Vuitton SE; LVMH
        OR L'Oréal S.A.; L'Oreal
        RMS Hermès International S.C.A.; Hermès; Hermes
        KER Kering SA
        BNP BNP Paribas SA; BNP Paribas
        GLE Société Générale S.A.; Societe Generale; Société Générale; SocGen
        ACA Crédit Agricole S.A.; Credit Agricole; Crédit Agricole
        CS AXA SA; AXA
        AIR Airbus SE; Airbus
        RNO Renault SA; Renault
        SU Schneider Electric SE; Schneider Electric
        BN Danone S.A.
        CA Carrefour SA
        ORA Orange S.A.
        ENGI Engie SA
        VIE Veolia Environnement SA; Veolia
        SGO Compagnie de Saint-Gobain S.A.; Saint-Gobain
        RI Pernod Ricard SA; Pernod Ricard
        CAP Capgemini SE
        DSY Dassault Systèmes SE; Dassault Systemes
        SAF Safran SA
        HO Thales S.A.
        ML Compagnie Générale des Établissements Michelin; Michelin
        ALO Alstom SA
        ATO Atos SE
        AF Air France-KLM SA; Air France-KLM; Air France
        EL EssilorLuxottica SA; EssilorLuxottica
        UBI Ubisoft Entertainment SA; Ubisoft
        TTE TotalEnergies SE
        FR Valeo SE
        RCO Rémy Cointreau SA; Remy Cointreau
        AM Dassault Aviation SA; Dassault Aviation
        CO Casino Guichard-Perrachon SA; Casino Guichard
        SOI Soitec SA
        WLN Worldline SA; Worldline
        VIV Vivendi SE
        BB Société BIC SA
        SW Sodexo SA; Sodexo
        FDJ La Française des Jeux SA
    """,
    ("XETR", "stock", "DE"): """
        VOW3 Volkswagen AG; Volkswagen; VW
        BMW Bayerische Motoren Werke AG; BMW
        MBG Mercedes-Benz Group AG; Mercedes-Benz; Daimler
        P911 Dr. Ing. h.c. F. Porsche AG; Porsche AG; Porsche
        SIE Siemens AG; Siemens
        ENR Siemens Energy AG; Siemens Energy
        ALV Allianz SE; Allianz
        MUV2 Munich Re AG; Munich Re
        DTE Deutsche Telekom AG; Deutsche Telekom
        BAS BASF SE; BASF
        BAYN Bayer AG; Bayer
        ADS Adidas AG; Adidas
        PUM Puma SE; Puma
        LHA Deutsche Lufthansa AG; Lufthansa
        CBK Commerzbank AG; Commerzbank
        IFX Infineon Technologies AG; Infineon
        RWE RWE AG
        EOAN E.ON SE; E.ON
        TKA Thyssenkrupp AG; Thyssenkrupp
        RHM Rheinmetall AG; Rheinmetall
        ZAL Zalando SE; Zalando
        DHER Delivery Hero SE; Delivery Hero
        DHL Deutsche Post AG; DHL Group; Deutsche Post
        VNA Vonovia SE
        CON Continental AG
        HEN3 Henkel AG & Co. KGaA; Henkel
        FRE Fresenius SE & Co. KGaA
        MRK Merck KGaA
        DB1 Deutsche Börse AG; Deutsche Boerse; Deutsche Börse
        HFG HelloFresh SE; HelloFresh
        TUI1 TUI AG; TUI
        8TRA Traton SE; Traton
        HLAG Hapag-Lloyd AG; Hapag-Lloyd
        R3NK RENK Group AG; Renk
        AG1 AUTO1 Group SE; Auto1
        WDI Wirecard AG; Wirecard
        VAR1 Varta AG; Varta
        1COV Covestro AG; Covestro
    """,
    ("XAMS", "stock", "NL"): """
        NN NN Group N.V.; NN
        HEIA Heineken N.V.; Heineken
        ADYEN Adyen N.V.; Adyen
        PRX Prosus N.V.; Prosus
        KPN Koninklijke KPN N.V.; KPN
        AD Koninklijke Ahold Delhaize N.V.; Ahold Delhaize
        ABN ABN AMRO Bank N.V.; ABN Amro
        AKZA Akzo Nobel N.V.; Akzo Nobel
        BESI BE Semiconductor Industries N.V.
        ASM ASM International N.V.; ASM International
        RAND Randstad N.V.
        TKWY Just Eat Takeaway.com N.V.; Just Eat Takeaway; Just Eat
        DSFIR DSM-Firmenich AG; DSM-Firmenich
        TOM2 TomTom N.V.; TomTom
        BFIT Basic-Fit N.V.; Basic-Fit
    """,
    ("XMIL", "stock", "IT"): """
        UCG UniCredit S.p.A.; UniCredit
        ISP Intesa Sanpaolo S.p.A.; Intesa Sanpaolo
        ENEL Enel S.p.A.; Enel
        LDO Leonardo S.p.A.
        TIT Telecom Italia S.p.A.; Telecom Italia
        BMPS Banca Monte dei Paschi di Siena S.p.A.; Monte dei Paschi
        MONC Moncler S.p.A.
        BAMI Banco BPM S.p.A.; Banco BPM
        PRY Prysmian S.p.A.
        PIRC Pirelli & C. S.p.A.; Pirelli
        G Assicurazioni Generali S.p.A.; Generali
        MB Mediobanca S.p.A.; Mediobanca
        PST Poste Italiane S.p.A.; Poste Italiane
        SRG Snam S.p.A.; Snam
        TRN Terna S.p.A.; Terna
        SPM Saipem S.p.A.; Saipem
        CPR Davide Campari-Milano N.V.; Campari
        BC Brunello Cucinelli S.p.A.; Brunello Cucinelli
    """,
    ("XMAD", "stock", "ES"): """
        ITX Industria de Diseño Textil, S.A.; Inditex
        IBE Iberdrola, S.A.; Iberdrola
        REP Repsol, S.A.; Repsol
        CABK CaixaBank, S.A.; CaixaBank
        SAB Banco de Sabadell, S.A.; Sabadell
        GRF Grifols, S.A.
        MEL Meliá Hotels International, S.A.; Melia Hotels
    """,
    ("XSTO", "stock", "SE"): """
        VOLV-B AB Volvo; Volvo Group
        VOLCAR-B Volvo Car AB; Volvo Cars
        HM-B H & M Hennes & Mauritz AB; H&M
        EVO Evolution AB
        SAAB-B Saab AB
        INVE-B Investor AB
        ATCO-A Atlas Copco AB; Atlas Copco
        ELUX-B AB Electrolux; Electrolux
        SBB-B Samhällsbyggnadsbolaget i Norden AB
        SINCH Sinch AB; Sinch
        EMBRAC-B Embracer Group AB; Embracer; Embracer Group
        SSAB-A SSAB AB; SSAB
    """,
    ("XCSE", "stock", "DK"): """
        MAERSK-B A.P. Møller - Mærsk A/S; Maersk; AP Moller-Maersk
        ORSTED Ørsted A/S; Orsted
        VWS Vestas Wind Systems A/S; Vestas
        CARL-B Carlsberg A/S; Carlsberg
        PNDORA Pandora A/S
        DSV DSV A/S
        GMAB Genmab A/S
        DANSKE Danske Bank A/S
        COLO-B Coloplast A/S; Coloplast
        GN GN Store Nord A/S; GN Store Nord
        DEMANT Demant A/S
        BAVA Bavarian Nordic A/S; Bavarian Nordic
        ROCK-B Rockwool A/S; Rockwool
        TRYG Tryg A/S; Tryg
        JYSK Jyske Bank A/S; Jyske Bank
        ZEAL Zealand Pharma A/S; Zealand Pharma
        NKT NKT A/S; NKT
    """,
    ("XOSL", "stock", "NO"): """
        NHY Norsk Hydro ASA; Norsk Hydro
        YAR Yara International ASA; Yara
        DNB DNB Bank ASA; DNB
        TEL Telenor ASA; Telenor
        MOWI Mowi ASA; Mowi
        AKRBP Aker BP ASA; Aker BP
        FRO Frontline plc; Frontline
        SALM SalMar ASA; SalMar
        NAS Norwegian Air Shuttle ASA; Norwegian Air; Norwegian Air Shuttle
        KOG Kongsberg Gruppen ASA; Kongsberg
        NEL Nel ASA
        STB Storebrand ASA; Storebrand
    """,
    ("XNYS", "adr", "BR"): """
        ABEV Ambev S.A.
        BBD Banco Bradesco S.A.; Bradesco
        GGB Gerdau S.A.
        EMBJ Embraer S.A.
        SBS Companhia de Saneamento Básico do Estado de São Paulo; Sabesp
    """,
    ("XNAS", "stock", "BR"): """
        XP XP Inc.
        STNE StoneCo Ltd.
        JBS JBS N.V.
    """,
    ("XNYS", "adr", "MX"): """
        AMX América Móvil, S.A.B. de C.V.; America Movil; América Móvil
        CX CEMEX, S.A.B. de C.V.; Cemex
        FMX Fomento Económico Mexicano, S.A.B. de C.V.; Femsa
    """,
    ("XNYS", "adr", "AR"): "YPF YPF Sociedad Anónima",
    ("XNYS", "adr", "CL"): "SQM Sociedad Química y Minera de Chile S.A.; SQM",
    ("XNYS", "adr", "ZA"): """
        GFI Gold Fields Limited
        AU AngloGold Ashanti plc; AngloGold Ashanti
        SBSW Sibanye Stillwater Limited; Sibanye Stillwater; Sibanye
        SSL Sasol Limited; Sasol
    """,
    ("XNAS", "stock", "IL"): """
        WIX Wix.com Ltd.; Wix
        MNDY Monday.com Ltd.
        CYBR CyberArk Software Ltd.; CyberArk
        NICE NICE Ltd.
        TSEM Tower Semiconductor Ltd.; Tower Semiconductor
    """,
    ("XNAS", "stock", "VN"): "VFS VinFast Auto Ltd.; VinFast",
    ("XSES", "stock", "SG"): """
        D05 DBS Group Holdings Ltd; DBS
        O39 Oversea-Chinese Banking Corporation Limited; OCBC
        U11 United Overseas Bank Limited; UOB
        C6L Singapore Airlines Limited; Singapore Airlines
        Z74 Singapore Telecommunications Limited; Singtel
        BN4 Keppel Ltd.; Keppel
        9CI CapitaLand Investment Limited; CapitaLand Investment; CapitaLand
        U96 Sembcorp Industries Ltd; Sembcorp Industries; Sembcorp
        S68 Singapore Exchange Limited; Singapore Exchange
        S63 Singapore Technologies Engineering Ltd; ST Engineering
        F34 Wilmar International Limited; Wilmar; Wilmar International
        G13 Genting Singapore Limited; Genting Singapore
        Y92 Thai Beverage Public Company Limited; ThaiBev
        C52 ComfortDelGro Corporation Limited; ComfortDelGro
        5E2 Seatrium Limited; Seatrium
        BS6 Yangzijiang Shipbuilding (Holdings) Ltd.; Yangzijiang Shipbuilding; Yangzijiang
        V03 Venture Corporation Limited
        S58 SATS Ltd.; SATS
        C38U CapitaLand Integrated Commercial Trust
        C07 Jardine Cycle & Carriage Limited; Jardine Cycle & Carriage
        J36 Jardine Matheson Holdings Limited; Jardine Matheson
        H78 Hongkong Land Holdings Limited; Hongkong Land
        S51 Sembcorp Marine Ltd; Sembcorp Marine
    """,
    ("XSAU", "stock", "SA"): """
        2222 Saudi Arabian Oil Company; Saudi Aramco; Aramco
        2010 Saudi Basic Industries Corporation; SABIC; Sabic
        1120 Al Rajhi Banking and Investment Corporation; Al Rajhi Bank; Al Rajhi
        1180 Saudi National Bank
        7010 Saudi Telecom Company; Saudi Telecom; STC
        1211 Saudi Arabian Mining Company; Ma'aden; Maaden
        2082 ACWA Power Company; ACWA Power
        1150 Alinma Bank
    """,
    ("XDFM", "stock", "AE"): """
        EMAAR Emaar Properties PJSC; Emaar Properties; Emaar
        SALIK Salik Company PJSC; Salik
        EMIRATESNBD Emirates NBD Bank PJSC; Emirates NBD
        DIB Dubai Islamic Bank PJSC; Dubai Islamic Bank
        DEWA Dubai Electricity and Water Authority PJSC; DEWA
    """,
    ("XIST", "stock", "TR"): """
        THYAO Türk Hava Yollari A.O.; Turkish Airlines
        GARAN Türkiye Garanti Bankasi A.S.; Garanti
        AKBNK Akbank T.A.S.; Akbank
        KCHOL Koç Holding A.S.; Koc Holding
        ASELS Aselsan Elektronik Sanayi ve Ticaret A.S.; Aselsan
    """,
    ("MISX", "stock", "RU"): """
        SBER Sberbank of Russia; Sberbank
        GAZP Gazprom PJSC; Gazprom
        LKOH Lukoil PJSC; Lukoil
        ROSN Rosneft Oil Company; Rosneft
        GMKN Norilsk Nickel PJSC; Norilsk Nickel; Nornickel
    """,
    ("XJSE", "stock", "ZA"): """
        NPN Naspers Limited; Naspers
        SBK Standard Bank Group Limited; Standard Bank
        FSR FirstRand Limited; FirstRand
        CPI Capitec Bank Holdings Limited; Capitec
        ABG Absa Group Limited; Absa
        NED Nedbank Group Limited; Nedbank
        SHP Shoprite Holdings Limited; Shoprite
        VOD Vodacom Group Limited; Vodacom
        MTN MTN Group Limited; MTN
        IMP Impala Platinum Holdings Limited; Impala Platinum; Implats
        DSY Discovery Limited
        SLM Sanlam Limited; Sanlam
        BID Bid Corporation Limited; Bidcorp
        PIK Pick n Pay Stores Limited; Pick n Pay
    """,
    ("XMEX", "stock", "MX"): """
        GMEXICOB Grupo México, S.A.B. de C.V.; Grupo Mexico; Grupo México
        WALMEX Wal-Mart de México, S.A.B. de C.V.; Walmex; Walmart de México; Walmart de Mexico
        BIMBOA Grupo Bimbo, S.A.B. de C.V.; Grupo Bimbo; Bimbo
        ALSEA Alsea, S.A.B. de C.V.; Alsea
        GFNORTEO Grupo Financiero Banorte, S.A.B. de C.V.; Banorte
        TLEVISACPO Grupo Televisa, S.A.B.; Televisa
        ORBIA Orbia Advance Corporation, S.A.B. de C.V.; Orbia
    """,
    ("XNYS", "adr", "CO"): "EC Ecopetrol S.A.",
    ("XNYS", "stock", "PE"): "BAP Credicorp Ltd.; Credicorp",
    ("XWBO", "stock", "AT"): """
        EBS Erste Group Bank AG; Erste Group; Erste Bank; Erste
        OMV OMV AG
        RBI Raiffeisen Bank International AG; Raiffeisen Bank International; Raiffeisen
        VOE Voestalpine AG
        VER Verbund AG; Verbund
        ANDR Andritz AG; Andritz
        WIE Wienerberger AG; Wienerberger
    """,
    ("XWAR", "stock", "PL"): """
        PKO Powszechna Kasa Oszczednosci Bank Polski S.A.; PKO BP; PKO Bank Polski
        PKN Orlen S.A.; PKN Orlen; Orlen
        CDR CD Projekt S.A.; CD Projekt
        PZU Powszechny Zaklad Ubezpieczen S.A.; PZU
        PEO Bank Polska Kasa Opieki S.A.; Bank Pekao
        KGH KGHM Polska Miedz S.A.; KGHM
        ALE Allegro.eu S.A.; Allegro.eu
        LPP LPP S.A.
    """,
    ("XLIS", "stock", "PT"): """
        GALP Galp Energia, SGPS, S.A.; Galp Energia; Galp
        EDP EDP - Energias de Portugal, S.A.; EDP
        JMT Jerónimo Martins, SGPS, S.A.; Jeronimo Martins; Jerónimo Martins
    """,
    ("XDUB", "stock", "IE"): """
        KRX Kingspan Group plc; Kingspan
        A5G AIB Group plc; AIB Group; AIB
        BIRG Bank of Ireland Group plc; Bank of Ireland
        KRZ Kerry Group plc; Kerry Group
        GL9 Glanbia plc; Glanbia
        DHG Dalata Hotel Group plc; Dalata
        PTSB Permanent TSB Group Holdings plc; Permanent TSB
        C5H Cairn Homes plc; Cairn Homes
        GVR Glenveagh Properties PLC; Glenveagh
        SK3 Smurfit Kappa Group plc; Smurfit Kappa
        UPR Uniphar plc; Uniphar
    """,
    ("XNZE", "stock", "NZ"): """
        AIR Air New Zealand Limited; Air New Zealand
        SPK Spark New Zealand Limited; Spark New Zealand
        MEL Meridian Energy Limited; Meridian Energy
        FPH Fisher & Paykel Healthcare Corporation Limited
        AIA Auckland International Airport Limited; Auckland Airport
    """,
    ("XKLS", "stock", "MY"): """
        1155 Malayan Banking Berhad; Maybank; Malayan Banking
        1295 Public Bank Berhad; Public Bank
        1023 CIMB Group Holdings Berhad; CIMB; CIMB Group
        5347 Tenaga Nasional Berhad; Tenaga Nasional
        5183 Petronas Chemicals Group Berhad; Petronas Chemicals
        6033 Petronas Gas Berhad; Petronas Gas
        5225 IHH Healthcare Berhad; IHH Healthcare
        3182 Genting Berhad; Genting
        4715 Genting Malaysia Berhad; Genting Malaysia
        4863 Telekom Malaysia Berhad; Telekom Malaysia
        6888 Axiata Group Berhad; Axiata
        6947 CelcomDigi Berhad; CelcomDigi
        6012 Maxis Berhad; Maxis
        5285 Sime Darby Plantation Berhad; SD Guthrie; Sime Darby Plantation
        4197 Sime Darby Berhad; Sime Darby
        1961 IOI Corporation Berhad; IOI Corp
        2445 Kuala Lumpur Kepong Berhad; Kuala Lumpur Kepong
        7113 Top Glove Corporation Berhad; Top Glove
        5168 Hartalega Holdings Berhad; Hartalega
        5819 Hong Leong Bank Berhad; Hong Leong Bank
        1066 RHB Bank Berhad; RHB Bank
        3816 MISC Berhad
        5398 Gamuda Berhad; Gamuda
        4677 YTL Corporation Berhad; YTL Corp
        6742 YTL Power International Berhad; YTL Power
        5099 Capital A Berhad; Capital A; AirAsia
    """,
    ("XIDX", "stock", "ID"): """
        BBCA PT Bank Central Asia Tbk; Bank Central Asia; BCA
        BBRI PT Bank Rakyat Indonesia (Persero) Tbk; Bank Rakyat Indonesia
        BMRI PT Bank Mandiri (Persero) Tbk; Bank Mandiri
        BBNI PT Bank Negara Indonesia (Persero) Tbk; Bank Negara Indonesia
        TLKM PT Telkom Indonesia (Persero) Tbk; Telkom Indonesia
        ASII PT Astra International Tbk; Astra International
        GOTO PT GoTo Gojek Tokopedia Tbk; GoTo
        UNVR PT Unilever Indonesia Tbk; Unilever Indonesia
        ADRO PT Adaro Energy Indonesia Tbk; Adaro
    """,
    ("XBKK", "stock", "TH"): """
        PTT PTT Public Company Limited; PTT
        PTTEP PTT Exploration and Production Public Company Limited; PTTEP
        AOT Airports of Thailand Public Company Limited; Airports of Thailand
        CPALL CP ALL Public Company Limited; CP All
        KBANK Kasikornbank Public Company Limited; Kasikornbank
        SCB SCB X Public Company Limited; SCB X
        BBL Bangkok Bank Public Company Limited; Bangkok Bank
        ADVANC Advanced Info Service Public Company Limited; Advanced Info Service
        DELTA Delta Electronics (Thailand) Public Company Limited; Delta Electronics Thailand
        GULF Gulf Energy Development Public Company Limited; Gulf Energy
    """,
    ("XPHS", "stock", "PH"): """
        SM SM Investments Corporation; SM Investments
        BDO BDO Unibank, Inc.; BDO Unibank
        ALI Ayala Land, Inc.; Ayala Land
        AC Ayala Corporation
        TEL PLDT Inc.; PLDT
        JFC Jollibee Foods Corporation; Jollibee; Jollibee Foods
        ICT International Container Terminal Services, Inc.; International Container Terminal
        MER Manila Electric Company; Meralco
    """,
    ("XSTC", "stock", "VN"): """
        VIC Vingroup JSC; Vingroup
        VHM Vinhomes JSC; Vinhomes
        VNM Vietnam Dairy Products JSC; Vinamilk
        HPG Hoa Phat Group JSC; Hoa Phat
        FPT FPT Corporation
    """,
    ("XSHE", "stock", "CN"): """
        000858 Wuliangye Yibin Co., Ltd.; Wuliangye
        000333 Midea Group Co., Ltd.; Midea
        000651 Gree Electric Appliances Inc. of Zhuhai; Gree Electric
        002475 Luxshare Precision Industry Co., Ltd.; Luxshare
    """,
    ("XADS", "stock", "AE"): """
        FAB First Abu Dhabi Bank PJSC; First Abu Dhabi Bank
        ADCB Abu Dhabi Commercial Bank PJSC; Abu Dhabi Commercial Bank; ADCB
        ALDAR Aldar Properties PJSC; Aldar; Aldar Properties
        ADNOCDIST ADNOC Distribution
        ADNOCGAS ADNOC Gas plc; ADNOC Gas
        ADNOCDRILL ADNOC Drilling Company PJSC; ADNOC Drilling
        EAND Emirates Telecommunications Group Company PJSC
        IHC International Holding Company PJSC; International Holding Company
        TAQA Abu Dhabi National Energy Company PJSC; Abu Dhabi National Energy Company; Abu Dhabi National Energy; TAQA
    """,
    ("DSMD", "stock", "QA"): """
        QNBK Qatar National Bank; QNB
        IQCD Industries Qatar Q.P.S.C.; Industries Qatar
    """,
    ("XNSA", "stock", "NG"): """
        DANGCEM Dangote Cement Plc; Dangote Cement
        MTNN MTN Nigeria Communications Plc; MTN Nigeria
        ZENITHBANK Zenith Bank Plc; Zenith Bank
        GTCO Guaranty Trust Holding Company Plc; GTCO; Guaranty Trust
        ACCESSCORP Access Holdings Plc; Access Holdings
        UBA United Bank for Africa Plc; United Bank for Africa
        FBNH FBN Holdings Plc; FBN Holdings
        SEPLAT Seplat Energy Plc; Seplat
        OANDO Oando Plc; Oando
        BUACEMENT BUA Cement Plc; BUA Cement
        NESTLE Nestle Nigeria Plc; Nestle Nigeria
    """,
    ("BVMF", "stock", "BR"): """
        BBAS3 Banco do Brasil S.A.; Banco do Brasil
        MGLU3 Magazine Luiza S.A.; Magazine Luiza; Magalu
        B3SA3 B3 S.A. - Brasil, Bolsa, Balcão
        WEGE3 WEG S.A.
        JBSS3 JBS S.A.
        SUZB3 Suzano S.A.
        ELET3 Centrais Elétricas Brasileiras S.A.; Eletrobras
        RENT3 Localiza Rent a Car S.A.; Localiza
        LREN3 Lojas Renner S.A.; Lojas Renner
        BRFS3 BRF S.A.
    """,
    ("XTAE", "stock", "IL"): """
        LUMI Bank Leumi le-Israel B.M.; Bank Leumi
        POLI Bank Hapoalim B.M.; Bank Hapoalim
        ESLT Elbit Systems Ltd.; Elbit Systems; Elbit
    """,
    ("ARCX", "etf", "US"): """
        SCHD Schwab U.S. Dividend Equity ETF
        VEA Vanguard FTSE Developed Markets ETF
        VWO Vanguard FTSE Emerging Markets ETF
        VUG Vanguard Growth ETF
        VTV Vanguard Value ETF
        VNQ Vanguard Real Estate ETF
        VYM Vanguard High Dividend Yield ETF
        VIG Vanguard Dividend Appreciation ETF
        AGG iShares Core U.S. Aggregate Bond ETF
        IJR iShares Core S&P Small-Cap ETF
        IJH iShares Core S&P Mid-Cap ETF
        EFA iShares MSCI EAFE ETF
        RSP Invesco S&P 500 Equal Weight ETF
        HYG iShares iBoxx $ High Yield Corporate Bond ETF
        LQD iShares iBoxx $ Investment Grade Corporate Bond ETF
        SLV iShares Silver Trust
        GDX VanEck Gold Miners ETF
        XLV Health Care Select Sector SPDR Fund
        XLY Consumer Discretionary Select Sector SPDR Fund
        XLP Consumer Staples Select Sector SPDR Fund
        XLI Industrial Select Sector SPDR Fund
        XLU Utilities Select Sector SPDR Fund
        XLB Materials Select Sector SPDR Fund
        XLC Communication Services Select Sector SPDR Fund
        XLRE Real Estate Select Sector SPDR Fund
        XBI SPDR S&P Biotech ETF
        XOP SPDR S&P Oil & Gas Exploration & Production ETF
        KRE SPDR S&P Regional Banking ETF
        XRT SPDR S&P Retail ETF
        SOXL Direxion Daily Semiconductor Bull 3X Shares
        UVXY ProShares Ultra VIX Short-Term Futures ETF
        INDA iShares MSCI India ETF
        EWZ iShares MSCI Brazil ETF
        EWT iShares MSCI Taiwan ETF
        EWY iShares MSCI South Korea ETF
        GBTC Grayscale Bitcoin Trust
        UNG United States Natural Gas Fund
        ITA iShares U.S. Aerospace & Defense ETF
    """,
    ("XNAS", "etf", "US"): """
        BND Vanguard Total Bond Market ETF
        TQQQ ProShares UltraPro QQQ
        SQQQ ProShares UltraPro Short QQQ
        QQQM Invesco NASDAQ 100 ETF
        IBB iShares Biotechnology ETF
        ICLN iShares Global Clean Energy ETF
        SHY iShares 1-3 Year Treasury Bond ETF
        IEF iShares 7-10 Year Treasury Bond ETF
    """,
}

# Where the listing in the United States is a second one: its home listing, which pieces about the home market mean.
HOME_LISTINGS: dict[str, str] = {
    f"{abroad}": home
    for line in """
        BABA:XNYS 9988:XHKG | JD:XNAS 9618:XHKG | BIDU:XNAS 9888:XHKG | NTES:XNAS 9999:XHKG | TCOM:XNAS 9961:XHKG
        NIO:XNYS 9866:XHKG | LI:XNAS 2015:XHKG | XPEV:XNYS 9868:XHKG | BILI:XNAS 9626:XHKG | HTHT:XNAS 1179:XHKG
        TSM:XNYS 2330:XTAI | UMC:XNYS 2303:XTAI | TM:XNYS 7203:XTKS | SONY:XNYS 6758:XTKS | HMC:XNYS 7267:XTKS
        MUFG:XNYS 8306:XTKS | SMFG:XNYS 8316:XTKS | MFG:XNYS 8411:XTKS | NMR:XNYS 8604:XTKS | TAK:XNYS 4502:XTKS
        AZN:XNAS AZN:XLON | GSK:XNYS GSK:XLON | SHEL:XNYS SHEL:XLON | BP:XNYS BP:XLON | HSBC:XNYS HSBA:XLON
        BCS:XNYS BARC:XLON | UL:XNYS ULVR:XLON | RIO:XNYS RIO:XLON | VOD:XNAS VOD:XLON | LYG:XNYS LLOY:XLON
        NWG:XNYS NWG:XLON | NGG:XNYS NG:XLON | DEO:XNYS DGE:XLON | BTI:XNYS BATS:XLON | PUK:XNYS PRU:XLON
        RELX:XNYS REL:XLON | HLN:XNYS HLN:XLON | IHG:XNYS IHG:XLON | WPP:XNYS WPP:XLON | PSO:XNYS PSON:XLON
        BHP:XNYS BHP:XASX | JHX:XNYS JHX:XASX | INFY:XNYS INFY:XNSE | WIT:XNYS WIPRO:XNSE | HDB:XNYS HDFCBANK:XNSE
        IBN:XNYS ICICIBANK:XNSE | RDY:XNYS DRREDDY:XNSE | SAP:XNYS SAP:XETR | DB:XNYS DBK:XETR | ASML:XNAS ASML:XAMS
        ING:XNYS INGA:XAMS | PHG:XNYS PHIA:XAMS | MT:XNYS MT:XAMS | SNY:XNAS SAN:XPAR | TTE:XNYS TTE:XPAR
        UBS:XNYS UBSG:XSWX | NVS:XNYS NOVN:XSWX | SAN:XNYS SAN:XMAD | BBVA:XNYS BBVA:XMAD | TEF:XNYS TEF:XMAD
        NVO:XNYS NOVO-B:XCSE | STLA:XNYS STLAM:XMIL | RACE:XNYS RACE:XMIL | E:XNYS ENI:XMIL | VALE:XNYS VALE3:BVMF
        PBR:XNYS PETR4:BVMF | ITUB:XNYS ITUB4:BVMF | RY:XNYS RY:XTSE | TD:XNYS TD:XTSE | SHOP:XNYS SHOP:XTSE
        BMO:XNYS BMO:XTSE | BNS:XNYS BNS:XTSE | CM:XNYS CM:XTSE | ENB:XNYS ENB:XTSE | CNQ:XNYS CNQ:XTSE
        RYAAY:XNAS RYA:XDUB | EMBJ:XNYS EMBR3:BVMF | ERIC:XNAS ERIC-B:XSTO | NOK:XNYS NOKIA:XHEL | EQNR:XNYS EQNR:XOSL
        SU:XNYS SU:XTSE | CNI:XNYS CNR:XTSE | CP:XNYS CP:XTSE | MFC:XNYS MFC:XTSE | BCE:XNYS BCE:XTSE
    """.replace("\n", " | ").split("|")
    if len(pair := line.split()) == 2
    for abroad, home in [pair]
}
